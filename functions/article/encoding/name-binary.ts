const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\x89PNG', 'a PNG picture'],
  ['\xFF\xD8\xFF', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\x1F\x8B', 'a gzip archive'],
  ['\xD0\xCF\x11\xE0', 'an old office document'],
  ['{\\rtf', 'a Rich Text document'],
  ['ID3', 'an MP3 recording'],
];

/** What a file really is, where its first bytes tell that it is no text. */
export function nameBinary(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return signatures.find(([signature]) => start.startsWith(signature))?.[1];
}
