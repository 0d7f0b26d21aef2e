/** What a picture's own bytes say of it. */
export type Picture = {
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, and nothing else. */
  readonly isColour: boolean;
};

/** Reads the head of a PNG or JPEG file; nothing where it is neither. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 26 && view.getUint32(0) === 0x8950_4e47) {
    // 2 is "truecolour"; 3 has a palette, 6 has alpha.
    const size = { width: view.getUint32(16), height: view.getUint32(20) };
    return { type: 'image/png', ...size, isColour: view.getUint8(25) === 2 };
  }
  return bytes.length > 4 && view.getUint16(0) === 0xffd8 ? readJpeg(view) : undefined;
}

/** Goes from segment to segment up to the one that begins a frame. */
function readJpeg(view: DataView): Picture | undefined {
  for (let offset = 2; offset + 10 < view.byteLength; offset += 2 + view.getUint16(offset + 2)) {
    const marker = view.getUint16(offset);
    // C4, C8 and CC are tables in the midst of the frames' markers.
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (!isFrame) continue;
    const size = { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    return { type: 'image/jpeg', ...size, isColour: view.getUint8(offset + 9) === 3 };
  }
  return undefined;
}
