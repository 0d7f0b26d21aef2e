/** How well bytes keep UTF-8's rules. `firstBadByte` is -1 where they do. */
export type Utf8Measure = {
  /** Whole characters of two or more bytes. */
  readonly sequences: number;
  readonly badBytes: number;
  readonly firstBadByte: number;
};

/** Counts the characters that only UTF-8 can explain, and the bytes that it cannot. */
export function measureUtf8(bytes: Uint8Array): Utf8Measure {
  let sequences = 0;
  let badBytes = 0;
  let firstBadByte = -1;
  for (let index = 0; index < bytes.length; ) {
    const length = characterLength(bytes, index);
    if (length > 1) sequences += 1;
    if (length === 0) badBytes += 1;
    if (length === 0 && firstBadByte < 0) firstBadByte = index;
    index += Math.max(1, length);
  }
  return { sequences, badBytes, firstBadByte };
}

/** The bytes of the character that starts here, or 0 where none does. */
function characterLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const length = sequenceLength(lead);
  for (let offset = 1; offset < length; offset += 1) {
    if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return isAllowed(lead, bytes[index + 1] ?? 0) ? length : 0;
}

function sequenceLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** Overlong forms, surrogates and what lies beyond U+10FFFF: table 3-7 of the Unicode Standard. */
function isAllowed(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second <= 0x8f;
}
