import { describe, expect, it } from 'vitest';
import type { Block } from '../../../functions/article/article.ts';
import { chooseTongues } from '../../../functions/script/voices/choose-tongues.ts';
import { foreignPassages } from '../../../functions/script/voices/foreign-passages.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const quoteVoice = { ...voice, id: 'Joanna' };
const plain: Block = { kind: 'paragraph', content: [{ text: 'SQL and a tide.' }] };
const foreign: Block = {
  kind: 'paragraph',
  content: [{ text: 'SQL and ' }, { text: 'la marée', language: 'fr' }],
};
const blocks = [plain, foreign, foreign, { ...foreign, kind: 'quote' } as const];
const pronounce = [{ word: 'SQL', alias: 'sequel' }];
const tongueOf = chooseTongues(
  { blocks, pronounce, quoteVoice },
  voice,
  blocks.map((block) => foreignPassages(block, voice)),
);

describe('the words of an article', () => {
  it('are in one lexicon for all blocks of a voice, beside which a block has its passages alone', () => {
    const [first, second, third, quote] = blocks.map((_, index) => tongueOf(index).lexicon);
    expect(first?.size).toBe(1);
    expect(second?.base).toBe(first);
    expect(third?.base).toBe(first);
    expect(second?.words.size).toBe(1);
    expect(tongueOf(0).lexicon).toBe(first);
    expect(quote?.base).not.toBe(first);
    expect(quote?.base?.size).toBe(1);
  });

  it('are said by who says the block', () => {
    expect(blocks.map((_, index) => tongueOf(index).voice.id)).toEqual([
      'Matthew',
      'Matthew',
      'Matthew',
      'Joanna',
    ]);
  });
});
