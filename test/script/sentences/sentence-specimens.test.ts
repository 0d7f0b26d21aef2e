import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../functions/script/phrases.ts';
import { splitSentences } from '../../../functions/script/sentences/split-sentences.ts';

const folder = new URL('specimens/', import.meta.url);
const languages = (await readdir(folder)).map((file) => file.replace('.txt', ''));

describe('sentences of the languages that are read with words of their own', () => {
  it('have a specimen each', () => {
    expect(languages.toSorted()).toEqual('ar de en es fr hi it ja ko nl pl pt sv zh'.split(' '));
    for (const language of languages) expect(phrasesOf(language).quote, language).not.toBe('');
  });

  it.each(languages)('are told apart as in the specimen: %s', async (language) => {
    const lines = (await readFile(new URL(`${language}.txt`, folder), 'utf8')).trim().split('\n');
    const paragraph = lines.join(/^(?:ja|zh)/.test(language) ? '' : ' ');
    expect(splitSentences(paragraph, language).map((sentence) => sentence.trim())).toEqual(lines);
    expect(splitSentences(paragraph, language).join('')).toBe(paragraph);
  });
});
