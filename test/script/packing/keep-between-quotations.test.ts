import { describe, expect, it } from 'vitest';
import type { Block } from '../../../functions/article/article.ts';
import { hashRequests } from '../../../functions/script/packing/hash-requests.ts';
import type { Chunk } from '../../../functions/script/script.ts';
import { writeScript } from '../../../functions/script/write-script.ts';
import { makeArticle, paragraph } from '../../make-article.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const quoteVoice = { id: 'Joanna', engine: 'neural', language: 'en-US' } as const;

/** Paragraphs of which a few stand between two quotations. */
function makeTold(count: number, between: number): readonly Block[] {
  return Array.from({ length: count }, (_, index) => {
    const walk = 'she went down to the river and looked for the boat that her brother had left there, ';
    const told = paragraph(`In part ${index} ${walk.repeat(4)}in vain.`);
    const quote: Block = { kind: 'quote', content: [{ text: `He answered with the word ${index}.` }] };
    return index % between === between - 1 ? [told, quote] : [told];
  }).flat();
}

const write = (blocks: readonly Block[], former: readonly number[] = []) =>
  writeScript(makeArticle({ blocks, quoteVoice, read: { quotes: 'voice' } }), voice, former).chunks;

/** Whether a request says what one voice has to say, by that voice. */
function isSaidRightly({ parts, voice: { id } = voice }: Chunk, blocks: readonly Block[]): boolean {
  return parts.every(({ block }) => id === (blocks[block]?.kind === 'quote' ? quoteVoice.id : voice.id));
}

/** How often numbers of the former requests are read. */
function countReads(count: number): number {
  const blocks = makeTold(count, 1);
  let reads = 0;
  const former = new Proxy([...hashRequests(write(blocks))], {
    get: (numbers, name) => {
      reads += 1;
      return Reflect.get(numbers, name);
    },
  });
  expect(write(blocks, former)).toEqual(write(blocks));
  return reads;
}

describe('a book with a second voice', () => {
  const book = makeTold(340, 13);
  const chunks = write(book);
  const former = hashRequests(chunks);

  it('is cut as before but for what is new in it', () => {
    const known = new Set(chunks.map(({ ssml }) => ssml));
    for (const at of [0, 100, 163, 340]) {
      const edited = write(book.toSpliced(at, 0, paragraph('And here is one paragraph more.')), former);
      expect(edited.filter(({ ssml }) => !known.has(ssml)).length).toBeLessThanOrEqual(4);
    }
  });

  it('has its former requests read so often as there are some, not once more for each quotation', () => {
    expect(countReads(600)).toBeLessThan(2.5 * countReads(300));
  });

  it('keeps a short passage behind a quotation as a request of its own, if it was one', () => {
    const told = book.flatMap((block, index) =>
      block.kind === 'quote' ? [block, paragraph(`“Yes,” she said, ${index}.`)] : [block],
    );
    const cut = write(told).flatMap(({ parts: [first, ...others] }) =>
      first === undefined ? [] : others.length < 2 ? [[first, ...others]] : [[first], others],
    );
    const numbers = hashRequests(cut.map((parts) => ({ parts })));
    expect(hashRequests(write(told, numbers))).toEqual(numbers);
  });

  it('does not come to more and more requests, wherever it grows', () => {
    let [blocks, numbers] = [book, former];
    for (let edit = 0; edit < 12; edit += 1) {
      const added = paragraph(`And here is one paragraph more, which is number ${edit}.`);
      blocks = blocks.flatMap((block, index) => (index % 14 === edit ? [block, added] : [block]));
      const cut = write(blocks, numbers);
      numbers = hashRequests(cut);
      expect(cut.filter((chunk) => !isSaidRightly(chunk, blocks))).toEqual([]);
    }
    const anew = write(blocks).length;
    expect(numbers.length).toBeLessThanOrEqual(Math.ceil(1.13 * anew));
  });
});
