import { type Article, textOf } from '../../article/article.ts';
import { makeLexicon } from '../pronunciations/lexicon.ts';
import type { MarkedPassage } from '../pronunciations/pronunciation.ts';
import type { Voice } from '../script.ts';
import { listAcronyms } from '../spoken-forms/list-acronyms.ts';
import type { Tongue } from './tongue.ts';

type Spoken = Pick<Article, 'blocks' | 'pronounce' | 'quoteVoice'>;

/**
 * Who says each block of an article: quotations may have a voice of their own, and blocks `passages` of another language, which are words of
 * theirs alone beside those of all.
 */
export function chooseTongues(
  { blocks, pronounce = [], quoteVoice }: Spoken,
  voice: Voice,
  passages: readonly (readonly MarkedPassage[])[],
): (block: number) => Tongue {
  const acronyms = listAcronyms(blocks.map((block) => ('content' in block ? textOf(block.content) : '')));
  const main = speakerOf(voice);
  const quoting = quoteVoice === undefined ? main : speakerOf(quoteVoice);
  return (block) => {
    const tongue = blocks[block]?.kind === 'quote' ? quoting : main;
    const own = passages[block] ?? [];
    if (own.length === 0) return tongue;
    return { voice: tongue.voice, lexicon: makeLexicon(own, tongue.voice, tongue.lexicon) };
  };

  function speakerOf(speaker: Voice): Tongue {
    return { voice: speaker, lexicon: { ...makeLexicon(pronounce, speaker), acronyms } };
  }
}
