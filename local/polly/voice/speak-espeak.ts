import { spawnSync } from 'node:child_process';
import type { Sound } from '../../../functions/audio/convert/sound.ts';
import { readWav } from '../sound/read-wav.ts';

/** A sentence as the machine's espeak-ng is asked for it. */
export type EspeakRequest = {
  readonly command: string;
  readonly voice: string;
  readonly text: string;
  readonly rate: number;
  readonly pitch: number;
};

/** espeak-ng's own speed and pitch where nothing is asked for. */
const wordsPerMinute = 160;
const middlePitch = 50;

/** One sentence by espeak-ng, which is no part of this project: who wants its languages installs it. */
export function speakEspeak({ command, voice, text, rate, pitch }: EspeakRequest): Sound {
  const speed = Math.round(wordsPerMinute * rate);
  const height = Math.round(Math.min(99, Math.max(0, middlePitch * pitch)));
  const run = spawnSync(
    command,
    ['-v', voice, '-s', String(speed), '-p', String(height), '-b', '1', '--stdin', '--stdout'],
    { input: text, maxBuffer: 512 * 1024 * 1024 },
  );
  if (run.error !== undefined) throw new Error(`"${command}" could not be run`, { cause: run.error });
  if (run.status !== 0)
    throw new Error(`"${command}" ended with code ${run.status}: ${run.stderr.toString()}`);
  return readWav(run.stdout);
}
