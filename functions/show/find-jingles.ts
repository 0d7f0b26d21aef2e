import type { Store } from '../cloud/store.ts';
import { showSources } from '../episode/keys.ts';
import type { Jingle, Jingles } from '../episode/recording/jingles.ts';
import { readJingle } from './read-jingle.ts';
import { ShowError } from './show-error.ts';

/** The sounds that are beside an article's `show.yaml` now; one that is wrong is reported under its own key, and not heard. */
export async function findJingles(articleKey: string, articles: Store): Promise<Jingles> {
  const sources = showSources(articleKey);
  return { intro: await find(sources.intro, articles), outro: await find(sources.outro, articles) };
}

async function find(key: string, articles: Store): Promise<Jingle | undefined> {
  try {
    return await readJingle(key, articles);
  } catch (error) {
    if (error instanceof ShowError) return undefined;
    throw error;
  }
}
