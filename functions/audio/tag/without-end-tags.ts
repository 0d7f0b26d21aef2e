/** The same bytes without what stands at their end in tags that are no ID3v2, which stand there in any order, even twice. */
export function withoutEndTags(bytes: Uint8Array): Uint8Array {
  let rest = bytes;
  for (let tag = measureEndTag(rest); tag > 0; tag = measureEndTag(rest)) rest = rest.subarray(0, -tag);
  return rest;
}

/** How many bytes the last tag takes: all there are at most, and 0 where there is none. */
function measureEndTag(bytes: Uint8Array): number {
  const size = holds(bytes, id3v1Bytes, 'TAG') ? id3v1Bytes : measureApe(bytes);
  return Math.min(size, bytes.length);
}

const id3v1Bytes = 128;

const footerBytes = 32;
const headerFlag = 0x80;

/** An APE tag's footer says how long it is, and whether a header comes on top. */
function measureApe(bytes: Uint8Array): number {
  if (!holds(bytes, footerBytes, 'APETAGEX')) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - footerBytes, footerBytes);
  return view.getUint32(12, true) + ((view.getUint8(23) & headerFlag) === 0 ? 0 : footerBytes);
}

/** Whether these characters stand so many bytes before the end. */
function holds(bytes: Uint8Array, before: number, characters: string): boolean {
  const at = bytes.length - before;
  return at >= 0 && String.fromCharCode(...bytes.subarray(at, at + characters.length)) === characters;
}
