import type { Store } from '../cloud/store.ts';
import { showSources } from '../episode/keys.ts';
import type { LexiconFile } from '../script/pronunciations/pronunciation.ts';
import { lexiconLimitBytes, readLexicon } from './read-lexicon.ts';
import { readSource } from './read-source.ts';

/**
 * The lexicon beside an article or beside the settings of its show, if there is one.
 * @throws ShowError when its author must change it
 */
export async function findLexicon(key: string, articles: Store): Promise<LexiconFile | undefined> {
  const { lexicon } = showSources(key);
  const bytes = await readSource(lexicon, lexiconLimitBytes, articles);
  return bytes === undefined ? undefined : readLexicon(lexicon, bytes);
}
