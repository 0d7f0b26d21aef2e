import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Episode } from '../../functions/episode/episode.ts';
import { readEpisode } from '../../functions/episode/read-episode.ts';
import { UnreadableError } from '../../functions/episode/unreadable-error.ts';
import { writeEpisode } from '../../functions/episode/write-episode.ts';
import { narrateArticle } from '../../functions/narrate.ts';
import { createSmallSite } from '../edges/small-site.ts';
import { bytesOf } from '../edges/temporary-stores.ts';

/** Has every kind of block and of inline. */
const everything = `---
title: All kinds
author: Ann Lee
url: https://example.com/all
image: https://example.com/all.jpg
---
Intro with *emphasis*, **strong**, \`code\` and a [link](https://example.com).

## Heading

> A quote.

1. One
   - nested

| a | b |
|---|---|
| c | d |

\`\`\`js
let a = 1;
\`\`\`

![A boat](https://example.com/boat.jpg)

---

The end.
`;

async function narrateEverything(): Promise<string> {
  const { edges, read } = await createSmallSite();
  await edges.articles.keep('all-kinds.md', bytesOf(everything));
  await narrateArticle('all-kinds.md', edges);
  return (await read('main/all-kinds/episode.json')) ?? '';
}

describe('episode.json', () => {
  it('holds every kind of block', async () => {
    const text = await narrateEverything();
    const kinds = readEpisode(bytesOf(text)).blocks.map((block) => block.kind);
    expect(new Set(kinds)).toEqual(
      new Set(['paragraph', 'heading', 'quote', 'list item', 'table', 'code', 'image', 'separator']),
    );
  });

  it('has the shape that its JSON Schema documents', async () => {
    const text = await narrateEverything();
    const schema: unknown = JSON.parse(
      await readFile(new URL('../../docs/episode.schema.json', import.meta.url), 'utf8'),
    );
    if (typeof schema !== 'object' || schema === null) throw new Error('expected the schema to be an object');
    const validate = new Ajv({
      strict: false,
      formats: { uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
    }).compile(schema);
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...JSON.parse(text), blocks: [{ kind: 'riddle' }] })).toBe(false);
  });

  it('is read back as it was written, and written the same whatever the order of its fields', async () => {
    const text = await narrateEverything();
    const episode = readEpisode(bytesOf(text));
    expect(writeEpisode(episode)).toBe(text);
    const { version, ...rest } = episode;
    const reordered: Episode = { ...rest, version };
    expect(writeEpisode(reordered)).toBe(text);
  });

  it.each([
    ['no JSON', 'oops'],
    ['a higher version', '{"version":2}'],
    ['a missing field', JSON.stringify({ version: 1 })],
  ])('calls an operator for %s', (_name, content) => {
    expect(() => readEpisode(bytesOf(content))).toThrow(UnreadableError);
  });

  it.each([
    [
      'a kind of block that does not exist',
      (episode: Episode) => ({ ...episode, blocks: [{ kind: 'riddle' }] }),
    ],
    ['a block without its content', (episode: Episode) => ({ ...episode, blocks: [{ kind: 'quote' }] })],
    [
      'a style that does not exist',
      (episode: Episode) => ({
        ...episode,
        blocks: [{ kind: 'quote', content: [{ text: 'a', style: 'blink' }] }],
      }),
    ],
    [
      'a cue of half a block',
      (episode: Episode) => ({ ...episode, cues: [{ block: 0.5, startSeconds: 0, endSeconds: 1 }] }),
    ],
    ['a date that is none', (episode: Episode) => ({ ...episode, date: 'yesterday' })],
    ['a negative length', (episode: Episode) => ({ ...episode, audio: { ...episode.audio, bytes: -1 } })],
  ])('calls an operator for %s, naming the place', async (_name, spoil) => {
    const spoiled = JSON.stringify(spoil(readEpisode(bytesOf(await narrateEverything()))));
    expect(() => readEpisode(bytesOf(spoiled), 'main/x/episode.json')).toThrow(
      /main\/x\/episode\.json: .* (is not|one of)/,
    );
  });
});
