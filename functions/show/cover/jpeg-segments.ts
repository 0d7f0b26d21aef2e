import type { Header } from './picture.ts';

/** A segment in front of a JPEG's first scan: its marker, where it begins and ends, marker and length included. */
export type Segment = { readonly marker: number; readonly from: number; readonly to: number };

/** A JPEG's header, and what decides whether it can stay as it is. */
export type JpegHeader = Header & { readonly components: number; readonly bits: number };

/** Markers by name: ITU T.81, table B.1. */
export const markers = {
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  app15: 0xef,
  comment: 0xfe,
  scan: 0xda,
  end: 0xd9,
};

/** The segments up to the first scan, in order; `undefined` where the bytes are no JPEG or end before it. */
export function readSegments(bytes: Uint8Array): readonly Segment[] | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  const segments: Segment[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = view.getUint8(at + 1);
    // Before a marker there may be any number of fill bytes.
    const to = marker === 0xff ? at + 1 : at + 2 + view.getUint16(at + 2);
    if (marker !== 0xff) segments.push({ marker, from: at, to });
    if (marker === markers.scan) return segments;
    at = to;
  }
  return undefined;
}

/** Size and colours as the frame header says; `undefined` where there is none. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  const frame = readSegments(bytes)?.find(({ marker }) => isFrameHeader(marker));
  if (frame === undefined || frame.to - frame.from < 10 || frame.to > bytes.length) return undefined;
  const view = viewOf(bytes);
  return {
    format: 'jpeg',
    width: view.getUint16(frame.from + 7),
    height: view.getUint16(frame.from + 5),
    bits: view.getUint8(frame.from + 4),
    components: view.getUint8(frame.from + 9),
  };
}

/** The segments of an ICC colour profile, each with its marker: ICC.1, annex B.4. */
export function readProfile(bytes: Uint8Array): readonly Uint8Array[] {
  const segments = readSegments(bytes) ?? [];
  return segments
    .filter((segment) => isProfile(bytes, segment))
    .map(({ from, to }) => bytes.subarray(from, to));
}

/** A JPEG without what says where and with what it was taken, and without what hangs on its end; the very same bytes where there is nothing of that. */
export function dropMetadata(bytes: Uint8Array): Uint8Array {
  const segments = readSegments(bytes) ?? [];
  const picture = bytes.subarray(0, findEnd(bytes, segments.at(-1)?.to ?? 0));
  const dropped = segments.filter((segment) => isMetadata(bytes, segment));
  if (dropped.length === 0) return picture.length === bytes.length ? bytes : picture;
  const starts = [0, ...dropped.map(({ to }) => to)];
  return Buffer.concat(starts.map((start, index) => picture.subarray(start, dropped[index]?.from)));
}

/** Telephones hang films and second pictures behind the mark of the end. */
function findEnd(bytes: Uint8Array, scanFrom: number): number {
  for (let at = scanFrom; at + 4 <= bytes.length; at += stepAt(bytes, at)) {
    if (isMarker(bytes, at, markers.end)) return at + 2;
  }
  return bytes.length;
}

/** Between a scan's bytes an FF is followed by 00 or by a mark to restart at; what follows any other marker is a segment. */
function stepAt(bytes: Uint8Array, at: number): number {
  const marker = bytes[at] === 0xff ? (bytes[at + 1] ?? 0) : 0;
  const isRestart = marker >= 0xd0 && marker <= 0xd8;
  return marker < 0xc0 || marker === 0xff || isRestart ? 1 : 2 + viewOf(bytes).getUint16(at + 2);
}

function isMarker(bytes: Uint8Array, at: number, marker: number): boolean {
  return bytes[at] === 0xff && bytes[at + 1] === marker;
}

/** JFIF, Adobe's word on the colours and a colour profile are needed to show the picture; all else is talk about it. */
function isMetadata(bytes: Uint8Array, segment: Segment): boolean {
  const { marker } = segment;
  if (marker === markers.comment) return true;
  if (marker < markers.app1 || marker > markers.app15 || marker === markers.app14) return false;
  return !isProfile(bytes, segment);
}

function isProfile(bytes: Uint8Array, { marker, from }: Segment): boolean {
  return (
    marker === markers.app2 &&
    Buffer.from(bytes.subarray(from + 4, from + 15)).toString('latin1') === 'ICC_PROFILE'
  );
}

/** SOF0 to SOF15 lie among three other markers: C4, C8 and CC. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
