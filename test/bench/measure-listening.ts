import { frameBytes, framesOf } from '../../functions/audio/frames/mp3-frame.ts';
import { measureLoudness } from '../../functions/audio/loudness/measure-loudness.ts';
import { median } from './median.ts';
import { readProcessor } from './read-processor.ts';
import { readAloud, stage } from './spoken-passages.ts';

const rounds = 5;

/** What measuring the loudness of a voice takes: seconds of the processor for a second of sound. */
export async function measureListening(): Promise<number> {
  const readings = await readAloud();
  const chunks: Uint8Array[] = [];
  for (const reading of readings) chunks.push((await stage(reading, {})).frames);
  const frames = chunks.reduce((sum, chunk) => sum + chunk.length / frameBytes, 0);
  const seconds = Array.from({ length: rounds + 1 }, () => {
    const before = readProcessor();
    for (const chunk of chunks) measureLoudness(chunk);
    return readProcessor() - before;
  });
  // In the first round the code is compiled.
  return median(seconds.slice(1)) / (frames / framesOf(1));
}
