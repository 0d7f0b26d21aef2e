import {
  DeleteLexiconCommand,
  GetLexiconCommand,
  ListLexiconsCommand,
  PutLexiconCommand,
} from '@aws-sdk/client-polly';
import { describe, expect, it } from 'vitest';
import { applyAliases, collectAliases } from '../../../local/polly/ssml/apply-lexemes.ts';
import { sayAsIs } from '../../../local/polly/ssml/spoken-text.ts';
import { useStandIn } from './stand-in.ts';

const standIn = useStandIn();

describe('lexicons', () => {
  it('are kept, listed and deleted', async () => {
    const Content = writeLexicon([['W3C', 'World Wide Web Consortium']]);
    await put('kept', Content);
    const { Lexicon, LexiconAttributes } = await standIn
      .polly()
      .send(new GetLexiconCommand({ Name: 'kept' }));
    expect(Lexicon).toEqual({ Name: 'kept', Content });
    expect(LexiconAttributes).toMatchObject({
      Alphabet: 'ipa',
      LanguageCode: 'en-US',
      LexemesCount: 1,
      Size: Buffer.byteLength(Content),
    });
    expect(await names()).toContain('kept');
    await standIn.polly().send(new DeleteLexiconCommand({ Name: 'kept' }));
    expect(await names()).not.toContain('kept');
    await expect(standIn.polly().send(new DeleteLexiconCommand({ Name: 'kept' }))).rejects.toMatchObject({
      name: 'LexiconNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('say an alias in place of its word', async () => {
    await put('boats', writeLexicon([['HMS', 'the good ship']]));
    const said = await standIn.speak({ Text: 'We saw HMS Victory.', LexiconNames: ['boats'] });
    const spelled = await standIn.speak({ Text: 'We saw the good ship Victory.' });
    expect(said.bytes.equals(spelled.bytes)).toBe(true);
    expect(said.billed).toBe('We saw HMS Victory.'.length);
  });

  it('do nothing by a voice of another language', async () => {
    await put('british', writeLexicon([['HMS', 'the good ship']], 'en-GB'));
    const said = await standIn.speak({ Text: 'We saw HMS Victory.', LexiconNames: ['british'] });
    expect(said.bytes.equals((await standIn.speak({ Text: 'We saw HMS Victory.' })).bytes)).toBe(true);
  });

  it('that are unknown are an error of status 404', async () => {
    await expect(standIn.speak({ LexiconNames: ['nowhere'] })).rejects.toMatchObject({
      name: 'LexiconNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it.each([
    ['InvalidLexiconException', '<lexicon>'],
    ['InvalidLexiconException', '<words/>'],
    ['UnsupportedPlsLanguageException', writeLexicon([], 'la')],
    ['UnsupportedPlsAlphabetException', writeLexicon([]).replace('"ipa"', '"abc"')],
    ['MaxLexemeLengthExceededException', writeLexicon([['a', 'b'.repeat(101)]])],
    ['LexiconSizeExceededException', ' '.repeat(4001)],
  ])('are refused by %s', async (name, Content) => {
    await expect(put('bad', Content)).rejects.toMatchObject({ name });
  });

  it('are refused by a bad name, and when there are a hundred', async () => {
    await expect(put('a-b', writeLexicon([]))).rejects.toMatchObject({ name: 'ValidationException' });
    const room = 100 - (await names()).length;
    for (let n = 0; n < room; n += 1) await put(`n${n}`, writeLexicon([]));
    await expect(put('onetoomany', writeLexicon([]))).rejects.toMatchObject({
      name: 'MaxLexiconsNumberExceededException',
    });
    await put('n0', writeLexicon([['again', 'once more']]));
  });
});

describe('the aliases of lexicons', () => {
  const said = (text: string, ...lexicons: (readonly (readonly [string, string])[])[]) => {
    const shelf = lexicons.map((pairs, n) => ({
      name: `l${n}`,
      content: '',
      alphabet: 'ipa',
      language: 'en-US',
      lexemes: pairs.map(([grapheme, alias]) => ({ graphemes: [grapheme], alias })),
      modified: new Date(0),
    }));
    const places = Array.from({ length: text.length + 1 }, (_, place) => place);
    return applyAliases(sayAsIs(text, places), collectAliases(shelf, 'en-US'));
  };

  it('stand for whole words in their own spelling', () => {
    expect(said('AI, aide, ai and AIs: AI', [['AI', 'robot']]).text).toBe('robot, aide, ai and AIs: robot');
  });

  it('come from the first lexicon that knows the word', () => {
    expect(said('AI', [['AI', 'first']], [['AI', 'second']]).text).toBe('first');
  });

  it('may hold signs that mean something in a pattern', () => {
    expect(
      said('C++ (a.k.a. cpp)', [
        ['C++', 'see plus plus'],
        ['a.k.a', 'or'],
      ]).text,
    ).toBe('see plus plus (or. cpp)');
  });

  it('keep the places of all text in the source', () => {
    const { text, from, to } = said('An AI sings', [['AI', 'machine']]);
    const start = text.indexOf('machine');
    expect([from[start], to[start + 6]]).toEqual([3, 5]);
    expect(from[text.indexOf('sings')]).toBe(6);
    expect([from.length, to.length]).toEqual([text.length, text.length]);
  });
});

function writeLexicon(pairs: readonly (readonly [string, string])[], language = 'en-US'): string {
  const lexemes = pairs.map(
    ([word, alias]) => `<lexeme><grapheme>${word}</grapheme><alias>${alias}</alias></lexeme>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="${language}">${lexemes.join('')}</lexicon>`;
}

function put(Name: string, Content: string) {
  return standIn.polly().send(new PutLexiconCommand({ Name, Content }));
}

async function names(): Promise<(string | undefined)[]> {
  const { Lexicons = [] } = await standIn.polly().send(new ListLexiconsCommand());
  return Lexicons.map(({ Name }) => Name);
}
