import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createEncoder } from 'wasm-media-encoders';

/** Sound in, MP3 bytes out, piece by piece; `end` gives the last of them. */
export interface Mp3Encoder {
  encode(samples: Float32Array): Uint8Array;
  end(): Uint8Array;
}

/** The rates that Polly makes MP3s of. */
export const mp3SampleRates = [8000, 16000, 22050, 24000, 44100, 48000] as const;
export type Mp3SampleRate = (typeof mp3SampleRates)[number];

// The package's map of exports names a file that is not there for "wasm/mp3.wasm"; this name works.
const wasmName = 'wasm-media-encoders/wasm/mp3';
const encoderName = 'Lavf62.0.100';

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * MP3 as Polly lays it out: a short ID3v2.4 tag, then frames of constant bit rate, mono, and no Info frame.
 * At 24,000 Hz a frame is MPEG-2 layer III, 48 kbit/s: 144 bytes, 24 ms.
 */
export async function makeMp3Encoder(sampleRate: Mp3SampleRate): Promise<Mp3Encoder> {
  compiled ??= readFile(createRequire(import.meta.url).resolve(wasmName)).then((bytes) =>
    WebAssembly.compile(bytes),
  );
  const encoder = await createEncoder('audio/mpeg', await compiled);
  encoder.configure({ channels: 1, sampleRate, outputSampleRate: sampleRate, bitrate: bitRate(sampleRate) });
  let tag = writeTag();
  return {
    encode: (samples) => {
      // The encoder's buffer is its own and is written over by the next call.
      const bytes = Buffer.concat([tag, encoder.encode([samples])]);
      tag = new Uint8Array();
      return bytes;
    },
    end: () => Buffer.concat([tag, encoder.finalize()]),
  };
}

/** Measured at 22,050 and 24,000 Hz; at the other rates a guess by the rate. */
function bitRate(sampleRate: Mp3SampleRate): 24 | 48 | 64 {
  if (sampleRate === 8000) return 24;
  return sampleRate > 24000 ? 64 : 48;
}

/** Polly's tag: one TSSE frame that names the writing program, 44 bytes in all. */
export function writeTag(): Uint8Array {
  const text = Buffer.from(`\x03${encoderName}\0`);
  const padding = Buffer.alloc(10);
  const frame = Buffer.concat([
    Buffer.from('TSSE'),
    Buffer.from([0, 0, 0, text.length, 0, 0]),
    text,
    padding,
  ]);
  return Buffer.concat([Buffer.from('ID3'), Buffer.from([4, 0, 0, 0, 0, 0, frame.length]), frame]);
}
