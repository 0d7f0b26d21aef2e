import { Mp3Error } from '../audio/mp3-error.ts';
import { readFrames } from '../audio/read-frames.ts';
import type { Store } from '../cloud/store.ts';
import { type Jingle, makeJingle } from '../episode/recording/jingles.ts';
import { nameSound } from './name-sound.ts';
import { readSource } from './read-source.ts';
import { ShowError } from './show-error.ts';

/** More than five minutes; a jingle takes seconds. */
const limitBytes = 2_000_000;

const wanted = 'MPEG-2 layer III of 24 kHz, mono, 48 kbit/s';

/**
 * An author's `intro.mp3` or `outro.mp3`, or `undefined` where there is none. It is joined as it is, so that it has to have the recordings'
 * format: no encoder may be bundled whose licence lets everybody use this project.
 * @throws ShowError with the command that makes any sound file one of that format
 */
export async function readJingle(key: string, articles: Store): Promise<Jingle | undefined> {
  const bytes = await readSource(key, limitBytes, articles);
  if (bytes === undefined) return undefined;
  try {
    return makeJingle(readFrames(bytes));
  } catch (cause) {
    if (!(cause instanceof Mp3Error)) throw cause;
    const found = nameSound(bytes);
    // A file that begins as it should and goes on otherwise is named by the place.
    const problem = found === undefined || found === wanted ? cause.message : `it is ${found}`;
    const remedy = 'ffmpeg -i sound.wav -ar 24000 -ac 1 -b:a 48k -write_xing 0 -f mp3';
    const file = key.split('/').at(-1) ?? key;
    throw new ShowError(
      key,
      `${key} cannot be joined: ${problem}; expected ${wanted}, as of "${remedy} ${file}"`,
      { cause },
    );
  }
}
