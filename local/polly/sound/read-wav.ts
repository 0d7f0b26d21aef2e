import type { Sound } from '../../../functions/audio/convert/sound.ts';

/** The sound of a 16-bit mono WAV file; a size that a streaming program could not know is taken as "to the end". */
export function readWav(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 44 || nameAt(view, 0) !== 'RIFF' || nameAt(view, 8) !== 'WAVE') {
    throw new TypeError(`expected a WAV file, got ${bytes.length} bytes of something else`);
  }
  let sampleRate = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    if (nameAt(view, at) === 'fmt ') sampleRate = view.getUint32(at + 12, true);
    if (nameAt(view, at) === 'data') return { sampleRate, samples: readSamples(view, at + 8, size) };
    at += 8 + size + (size % 2);
  }
  throw new TypeError('the WAV file has no data chunk');
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

function readSamples(view: DataView, start: number, size: number): Float32Array {
  const count = Math.floor(Math.min(size, view.byteLength - start) / 2);
  return Float32Array.from({ length: count }, (_, index) => view.getInt16(start + 2 * index, true) / 32768);
}
