import { parentPort } from 'node:worker_threads';
import type { Saying } from './say.ts';
import { saySentence } from './say-sentence.ts';

// The program of a speaking thread: a sentence comes in, its sound goes out, one at a time.
parentPort?.on('message', (saying: Saying) => {
  try {
    const said = saySentence(saying);
    parentPort?.postMessage(
      { said },
      said.samples.buffer instanceof ArrayBuffer ? [said.samples.buffer] : [],
    );
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
});
