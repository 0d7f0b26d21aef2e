import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createEncoder } from 'wasm-media-encoders';
import { concatenate } from '../../functions/audio/frames/concatenate.ts';

const wasmPath = createRequire(import.meta.url).resolve('wasm-media-encoders/wasm/mp3');
let compiled: Promise<WebAssembly.Module> | undefined;

/** What most programs make of a sound: an MP3 of two channels, 128 kbit/s and 44.1 kHz, or of another rate. */
export async function encodeStereo(
  seconds: number,
  levelAt: (second: number) => number,
  sampleRate: 44_100 | 48_000 = 44_100,
): Promise<Uint8Array> {
  compiled ??= readFile(wasmPath).then((bytes) => WebAssembly.compile(bytes));
  const encoder = await createEncoder('audio/mpeg', await compiled);
  encoder.configure({ channels: 2, sampleRate, bitrate: 128 });
  const left = Float32Array.from({ length: seconds * sampleRate }, (_, index) => levelAt(index / sampleRate));
  const right = left.map((sample) => sample / 2);
  return concatenate([encoder.encode([left, right]).slice(), encoder.finalize().slice()]);
}
