import { expect, it } from 'vitest';
import type { Block } from '../../../functions/article/article.ts';
import { hashRequests } from '../../../functions/script/packing/hash-requests.ts';
import { writeScript } from '../../../functions/script/write-script.ts';
import { makeArticle, paragraph } from '../../make-article.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const quoteVoice = { id: 'Joanna', engine: 'neural', language: 'en-US' } as const;

/** Paragraphs of which a dozen stand between two quotations: a few requests each. */
const book: readonly Block[] = Array.from({ length: 340 }, (_, index) => {
  const walk = 'she went down to the river and looked for the boat that her brother had left there, ';
  const told = paragraph(`In part ${index} ${walk.repeat(4)}in vain.`);
  const quote: Block = { kind: 'quote', content: [{ text: `He answered with the word ${index}.` }] };
  return index % 13 === 12 ? [told, quote] : [told];
}).flat();

const write = (blocks: readonly Block[], former: readonly number[] = []) =>
  writeScript(makeArticle({ blocks, quoteVoice, read: { quotes: 'voice' } }), voice, former).chunks;

it('a book with a second voice is cut as before but for what is new in it', () => {
  const chunks = write(book);
  const former = hashRequests(chunks);
  const known = new Set(chunks.map(({ ssml }) => ssml));
  for (const at of [0, 100, 163, 340]) {
    const edited = write(book.toSpliced(at, 0, paragraph('And here is one paragraph more.')), former);
    expect(edited.filter(({ ssml }) => !known.has(ssml)).length).toBeLessThanOrEqual(4);
  }
});
