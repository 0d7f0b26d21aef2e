import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../functions/show/read-lexicon.ts';
import { ShowError } from '../../functions/show/show-error.ts';

const read = (text: string) => readLexicon('tech/lexicon.pls', new TextEncoder().encode(text));
const wrap = (lexemes: string, attributes = 'alphabet="ipa" xml:lang="en-US"') =>
  `<?xml version="1.0"?>\n<lexicon version="1.0" ${attributes}>\n${lexemes}\n</lexicon>`;

describe('readLexicon', () => {
  it('gives every spelling of a lexeme its pronunciation, the preferred one of several', () => {
    const lexemes = `<!-- names --><lexeme><grapheme>W3C</grapheme><grapheme> w&#51;c </grapheme><alias>World Wide  Web</alias></lexeme>
<lexeme><grapheme>Ghent</grapheme><phoneme>ɡɛnt</phoneme><phoneme prefer="true" alphabet="x-sampa">gEnt</phoneme><alias>A &amp; B</alias></lexeme>`;
    expect(read(wrap(lexemes))).toEqual({
      language: 'en-US',
      words: [
        { word: 'W3C', alias: 'World Wide Web' },
        { word: 'w3c', alias: 'World Wide Web' },
        { word: 'Ghent', xSampa: 'gEnt', alias: 'A & B' },
      ],
    });
  });

  it.each([
    ['', ':1: it is no lexicon'],
    ['<speak/>', ':1: <speak> stands alone'],
    ['<!DOCTYPE lexicon [<!ENTITY a "b">]>\n<lexicon/>', ':1: it has a document type'],
    [wrap('<lexeme><grapheme>a&b;</grapheme></lexeme>'), ':3: an entity is not known'],
    [wrap('\n<lexeme><alias>a</alias></lexeme>'), ':4: a <lexeme> has no word'],
    [wrap('<lexeme><grapheme>a</grapheme></lexeme>'), ':3: "a" has no pronunciation'],
    [wrap('<lexeme><grapheme> </grapheme></lexeme>'), ':3: <grapheme> is empty'],
    [wrap(`<lexeme><grapheme>${'a'.repeat(101)}</grapheme></lexeme>`), ':3: <grapheme> has 101 characters'],
    [wrap('<lexeme><grapheme>a</grapheme><alias>b</alias></lexeme>', 'xml:lang="x_y"'), 'xml:lang "x_y"'],
    [wrap('<lexeme><phoneme>a</phoneme></lexeme>', 'alphabet="arpa" xml:lang="en"'), ':3: the alphabet arpa'],
    ['<lexicon xml:lang="en">\n<lexeme>', 'is not closed'],
    [wrap(' '.repeat(40_000)), 'expected at most 40000'],
  ])('refuses %j', (text, problem) => {
    expect(() => read(text)).toThrow(ShowError);
    expect(() => read(text)).toThrow(problem);
  });

  it('refuses what is not UTF-8', () => {
    expect(() => readLexicon('lexicon.pls', Uint8Array.of(0x3c, 0xff))).toThrow('not UTF-8');
  });
});
