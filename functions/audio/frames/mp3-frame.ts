/**
 * The one kind of frame that Polly sends for `SampleRate: 24000`, on every engine: MPEG-2 layer III, 24 kHz, 48 kbit/s,
 * mono, never padded, no CRC. Measured on 119 real responses; the bytes are
 *
 *     FF F3 64 C4
 *     ││ ││ ││ └┴ channel mode 3 (mono), no emphasis
 *     ││ ││ └┴── bit-rate index 6 (48 kbit/s), rate index 1 (24 kHz), no padding
 *     └┴─┴┴───── sync, MPEG-2, layer III, no CRC
 */
export const frameHeader = [0xff, 0xf3, 0x64, 0xc4] as const;

/** ⌊72 · 48,000 / 24,000⌋. */
export const frameBytes = 144;

/** 576 samples at 24 kHz. */
export const frameSeconds = 0.024;

/**
 * How much later a sound comes out than it went in: LAME keeps 576 samples back and a decoder 529. Players take off what an Info frame names,
 * and ours has no room to. Decoded by ffmpeg, the stand-in's speech lay 1,105 samples behind its original, to the sample.
 */
export const delayFrames = 1105 / 576;

/** Bytes of header and side information (MPEG-2, mono), behind which an Info frame names itself. */
export const sideInfoEnd = 4 + 9;

/** Whether a whole frame of our kind begins here; the copyright, original and private bits may differ. */
export function isFrame(bytes: Uint8Array, offset: number): boolean {
  return (
    offset + frameBytes <= bytes.length &&
    bytes[offset] === frameHeader[0] &&
    bytes[offset + 1] === frameHeader[1] &&
    ((bytes[offset + 2] ?? 0) & 0xfe) === frameHeader[2] &&
    ((bytes[offset + 3] ?? 0) & 0xc0) === 0xc0
  );
}

/** The nearest whole number of frames to a length of time. */
export function framesOf(seconds: number): number {
  return Math.round(seconds / frameSeconds);
}

/** A length in frames and parts of one as seconds, to the millisecond, of which a frame is a whole number. */
export function secondsOf(frames: number): number {
  return Math.round(frames * 24) / 1000;
}
