const footerBytes = 32;
const headerFlag = 0x80;

/** The same bytes without the APE tag at their end, if there is one: its footer says how long it is, and whether a header comes on top. */
export function withoutApe(bytes: Uint8Array): Uint8Array {
  const footer = bytes.subarray(-footerBytes);
  if (String.fromCharCode(...footer.subarray(0, 8)) !== 'APETAGEX' || footer.length < footerBytes)
    return bytes;
  const view = new DataView(footer.buffer, footer.byteOffset, footerBytes);
  const size = view.getUint32(12, true) + ((view.getUint8(23) & headerFlag) === 0 ? 0 : footerBytes);
  return bytes.subarray(0, Math.max(0, bytes.length - size));
}
