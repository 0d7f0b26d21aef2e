/** Where in which sentence a frame of the instant voice belongs. */
export type ToneStamp = {
  /** 16 hexadecimal digits that stand for the sentence's words and its voice. */
  readonly sentence: string;
  readonly index: number;
  readonly frames: number;
};

/** Bytes of a frame: MPEG-2 layer III, 24,000 Hz, 48 kbit/s, mono, as Polly's. */
export const toneFrameBytes = 144;
const header = [0xff, 0xf3, 0x64, 0xc4] as const;
const stillFrame = Buffer.concat([Buffer.from(header)], toneFrameBytes);

/** Harmonics of a tone; a line of the spectrum is 20.8 Hz wide. */
const harmonics = 10;
const lowestLine = 5;
const lineRange = 8;
/** The step of loudness that brings the tone to about -24 LUFS, as Polly's voices are. */
const plainGain = 189;
const gainDecibelsPerStep = (20 * Math.log10(2)) / 4;

// Behind the sound a frame has bytes that no decoder reads ("ancillary data"): there the stamp stands.
const mark = Buffer.from('tone');
const markAt = toneFrameBytes - 20;
const sentenceAt = markAt + 4;
const indexAt = sentenceAt + 8;
const framesAt = indexAt + 4;

/** So many frames of a tone that is the sentence's own; none needs bits of the frame before it. */
export function writeTone(sentence: Uint8Array, frames: number, gainDecibels: number): Uint8Array {
  if (gainDecibels === Number.NEGATIVE_INFINITY) return writeStill(frames);
  const model = writeModel(sentence, gainDecibels);
  model.writeUInt32BE(frames, framesAt);
  const bytes = Buffer.alloc(frames * toneFrameBytes, model);
  for (let index = 0; index < frames; index += 1) {
    bytes.writeUInt32BE(index, index * toneFrameBytes + indexAt);
  }
  return bytes;
}

/** So many frames of digital silence. */
export function writeStill(frames: number): Uint8Array {
  return Buffer.alloc(frames * toneFrameBytes, stillFrame);
}

/** The stamp of a frame; nothing of silence, or of another voice's frame. */
export function readToneStamp(frame: Uint8Array): ToneStamp | undefined {
  const bytes = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength);
  if (!bytes.subarray(markAt, sentenceAt).equals(mark)) return undefined;
  return {
    sentence: bytes.subarray(sentenceAt, indexAt).toString('hex'),
    index: bytes.readUInt32BE(indexAt),
    frames: bytes.readUInt32BE(framesAt),
  };
}

function writeModel(sentence: Uint8Array, gainDecibels: number): Buffer {
  const bits = writeSpectrum(lowestLine + ((sentence[0] ?? 0) % lineRange));
  const gain = Math.round(plainGain + gainDecibels / gainDecibelsPerStep);
  const frame = Buffer.alloc(toneFrameBytes);
  frame.set(header);
  // Side information, 72 bits: main_data_begin 0, a private bit, part2_3_length, big_values 0, global_gain, and the rest 0
  // (no scale factors, a long block) but the last bit: table B for the quadruples.
  const side = `${binary(0, 9)}${binary(bits.length, 12)}${binary(0, 9)}${binary(clamp(gain), 8)}`.padEnd(
    71,
    '0',
  );
  frame.set(packBits(`${side}1${bits}`), header.length);
  frame.set(mark, markAt);
  frame.set(sentence.subarray(0, 8), sentenceAt);
  return frame;
}

/** Lines of the spectrum in quadruples by Huffman table B: four bits that are inverted, then a sign for each line. */
function writeSpectrum(fundamental: number): string {
  let bits = '';
  for (let line = 0; line <= fundamental * harmonics; line += 4) {
    const tones = [0, 1, 2, 3].map((offset) => line + offset > 0 && (line + offset) % fundamental === 0);
    bits += tones.map((isTone) => (isTone ? '0' : '1')).join('');
    bits += tones.map((isTone, offset) => (isTone ? String((line + offset) % 2) : '')).join('');
  }
  return bits;
}

function clamp(gain: number): number {
  return Math.max(0, Math.min(255, gain));
}

function binary(value: number, digits: number): string {
  return value.toString(2).padStart(digits, '0');
}

function packBits(bits: string): Uint8Array {
  const octets = bits.match(/.{1,8}/g) ?? [];
  return Uint8Array.from(octets, (octet) => Number.parseInt(octet.padEnd(8, '0'), 2));
}
