/** Kilohertz by the header's index: MPEG-1, of which MPEG-2 has half and MPEG-2.5 a quarter. */
const rates = [44.1, 48, 32] as const;

/** kbit/s of layer III by the header's index: of MPEG-1, and of the later ones. */
const bitRates = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  later: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;

/** Version bits of a frame's header: the name, and by what the rates are divided. */
const versions = [
  { name: 'MPEG-2.5', divisor: 4 },
  undefined,
  { name: 'MPEG-2', divisor: 2 },
  { name: 'MPEG-1', divisor: 1 },
] as const;

/** What other files of sound begin with, and where. */
const others = [
  { start: 0, sign: 'RIFF', name: 'a WAV file' },
  { start: 0, sign: 'OggS', name: 'an Ogg file' },
  { start: 0, sign: 'fLaC', name: 'a FLAC file' },
  { start: 4, sign: 'ftyp', name: 'an MP4 or M4A file' },
] as const;

/** What a file of sound is, in a few words, such as `MPEG-1 layer III of 44.1 kHz, stereo, 128 kbit/s`; `undefined` where its beginning does not tell. */
export function nameSound(bytes: Uint8Array): string | undefined {
  const other = others.find(
    ({ start, sign }) => String.fromCharCode(...bytes.subarray(start, start + sign.length)) === sign,
  );
  return other?.name ?? nameFrame(bytes.subarray(skipTag(bytes)));
}

/** The size of an ID3v2 tag has 4 × 7 bits, and leaves out its 10 bytes of header. */
function skipTag(bytes: Uint8Array): number {
  if (String.fromCharCode(...bytes.subarray(0, 3)) !== 'ID3') return 0;
  return 10 + bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
}

/**
 *     byte 1   111VVLLC   sync, version, layer (01 is III), CRC
 *     byte 2   BBBBRRPX   bit rate, sample rate, padding
 *     byte 3   MM……       channel mode (11 is mono)
 */
function nameFrame([sync = 0, kind = 0, rate = 0, mode = 0]: Uint8Array): string | undefined {
  if (sync !== 0xff || (kind & 0xe6) !== 0xe2) return undefined;
  const version = versions[(kind >> 3) & 3];
  const kilohertz = rates[(rate >> 2) & 3];
  if (version === undefined || kilohertz === undefined) return undefined;
  const bitRate = bitRates[version.divisor === 1 ? 'first' : 'later'][rate >> 4];
  const channels = mode >> 6 === 3 ? 'mono' : 'stereo';
  const speed = bitRate === undefined || bitRate === 0 ? '' : `, ${bitRate} kbit/s`;
  return `${version.name} layer III of ${kilohertz / version.divisor} kHz, ${channels}${speed}`;
}
