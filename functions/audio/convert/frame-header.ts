/** What a layer III frame says of itself, of whatever version, rate and channels. */
export type FrameHeader = {
  /** MPEG-1; otherwise MPEG-2 or its unofficial half, "MPEG-2.5", which differ in nothing but the rate. */
  readonly isFirstVersion: boolean;
  readonly sampleRate: number;
  readonly channels: 1 | 2;
  /** Length of the whole frame. */
  readonly bytes: number;
  /** Where the side information begins, which a check sum may stand before, and where it ends. */
  readonly sideInfoStart: number;
  readonly sideInfoEnd: number;
  readonly hasMidSide: boolean;
  readonly hasIntensity: boolean;
};

const firstVersion = 3;
const layerThree = 1;
const mono = 3;
const jointStereo = 1;

/** kbit/s of MPEG-1 and of the others; 0 is "free format", which names none. */
const bitRates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;

/** Hertz of MPEG-1, by which the versions divide them. */
const sampleRates = [44_100, 48_000, 32_000] as const;
const rateDivisors = [4, undefined, 2, 1] as const;

/** The layer III frame whose header stands here, if one does. */
export function readHeader(bytes: Uint8Array, at: number): FrameHeader | undefined {
  const [sync = 0, kind = 0, rates = 0, mode = 0] = bytes.subarray(at, at + 4);
  if (sync !== 0xff || (kind & 0xe0) !== 0xe0 || ((kind >> 1) & 3) !== layerThree) return undefined;
  const version = (kind >> 3) & 3;
  const isFirstVersion = version === firstVersion;
  const sampleRate =
    (sampleRates[(rates >> 2) & 3] ?? 0) / (rateDivisors[version] ?? Number.POSITIVE_INFINITY);
  const bitRate = 1000 * (bitRates[isFirstVersion ? 0 : 1][rates >> 4] ?? 0);
  if (sampleRate === 0 || bitRate === 0) return undefined;
  const sideInfoStart = (kind & 1) === 1 ? 4 : 6;
  const channels = readChannels(mode);
  return {
    ...{ isFirstVersion, sampleRate, sideInfoStart, ...channels },
    bytes: Math.floor(((isFirstVersion ? 144 : 72) * bitRate) / sampleRate) + ((rates >> 1) & 1),
    sideInfoEnd: sideInfoStart + sideInfoBytes(isFirstVersion, channels.channels),
  };
}

function readChannels(mode: number): Pick<FrameHeader, 'channels' | 'hasMidSide' | 'hasIntensity'> {
  const isJoint = mode >> 6 === jointStereo;
  return {
    channels: mode >> 6 === mono ? 1 : 2,
    hasMidSide: isJoint && (mode & 0x20) !== 0,
    hasIntensity: isJoint && (mode & 0x10) !== 0,
  };
}

function sideInfoBytes(isFirstVersion: boolean, channels: 1 | 2): number {
  if (isFirstVersion) return channels === 1 ? 17 : 32;
  return channels === 1 ? 9 : 17;
}
