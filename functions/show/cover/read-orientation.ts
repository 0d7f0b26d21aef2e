import { markers, readSegments } from './jpeg-segments.ts';

/** How a camera was held: EXIF's number from 1 (upright) to 8; 1 where nothing, or nothing that makes sense, is said. */
export function readOrientation(bytes: Uint8Array): number {
  const segments = (readSegments(bytes) ?? []).filter(({ marker }) => marker === markers.app1);
  for (const { from, to } of segments) {
    const exif = bytes.subarray(from + 4, to);
    const isExif = Buffer.from(exif.subarray(0, 6)).toString('latin1') === 'Exif\0\0';
    const orientation = isExif ? findTag(exif.subarray(6)) : undefined;
    if (orientation !== undefined && orientation >= 1 && orientation <= 8) return orientation;
  }
  return 1;
}

/** The tag's number: TIFF 6.0, section 8. */
const orientationTag = 0x0112;

/** TIFF: byte order, 42, where the first directory is; its entries have twelve bytes: tag, type, count, value. */
function findTag(tiff: Uint8Array): number | undefined {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 8) return undefined;
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return undefined;
  const entries = view.getUint16(directory, isLittle);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > view.byteLength) return undefined;
    if (view.getUint16(entry, isLittle) === orientationTag) return view.getUint16(entry + 8, isLittle);
  }
  return undefined;
}
