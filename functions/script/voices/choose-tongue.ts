import type { Article } from '../../article/article.ts';
import { makeLexicon } from '../pronunciations/lexicon.ts';
import type { Voice } from '../script.ts';
import { foreignPassages } from './foreign-passages.ts';
import type { Tongue } from './tongue.ts';

type Spoken = Pick<Article, 'blocks' | 'pronounce' | 'quoteVoice'>;

/** Who says each block of an article: quotations may have a voice of their own, and passages be marked as of another language. */
export function chooseTongues(article: Spoken, voice: Voice): (block: number) => Tongue {
  const { blocks, pronounce = [], quoteVoice } = article;
  const main = speakerOf(voice);
  const quoting = quoteVoice === undefined ? main : speakerOf(quoteVoice);
  return (index) => {
    const block = blocks[index];
    const tongue = block?.kind === 'quote' ? quoting : main;
    const passages = foreignPassages(block, tongue.voice);
    if (passages.length === 0) return tongue;
    return { voice: tongue.voice, lexicon: makeLexicon([...pronounce, ...passages], tongue.voice) };
  };

  function speakerOf(speaker: Voice): Tongue {
    return { voice: speaker, lexicon: makeLexicon(pronounce, speaker) };
  }
}
