import { expect, it } from 'vitest';
import type { SpeechRequest } from '../../../functions/speech/polly.ts';
import { readOpsOptions } from '../../../local/ops/read-ops-options.ts';
import { renarrate } from '../../../local/ops/renarrate.ts';
import { voices } from '../../../local/polly/api/voices.ts';
import { createSmallSite } from '../../edges/small-site.ts';
import { bytesOf } from '../../edges/temporary-stores.ts';

const settings = `title: The Tides
author: Ada Shore
timing: words
intro: Welcome to {show}. This is {title}.
outro: That was {title}, by {author}.
read:
  quotes: voice
pronounce:
  Severn: Sev urn
`;

const lexicon = `<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" alphabet="ipa" xml:lang="en-US" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
  <lexeme><grapheme>bore</grapheme><alias>boar</alias></lexeme>
</lexicon>
`;

const article = `---
title: Up the Severn
---

The Severn has a bore.

> It came as a wall of water.

Nobody surfed it then.
`;

const written = ({ ssml, voice, form }: SpeechRequest) => JSON.stringify([ssml, voice, form]);

it('finds the sound of all that a show adds to its articles, and prices what Polly is asked for', async () => {
  const site = await createSmallSite();
  Object.assign(site.edges.polly, { describeVoices: async () => voices });
  await site.upload('tech/show.yaml', settings);
  await site.upload('tech/lexicon.pls', lexicon);
  await site.upload('tech/severn.md', article);
  const asked = site.requests.map(written);
  const { articles, studio, site: pages } = site.edges;
  const place = { name: 'test', articles, studio, site: pages, siteAddress: undefined, queues: [] };
  const options = readOpsOptions(['renarrate', '--respeak', 'tech/severn.md']);
  if (options === 'help') throw new Error('expected options');
  const before = await site.edges.studio.list('speech/');
  const { lines, act } = await renarrate({ ...place, call: site.follow }, options);
  await act?.();
  const again = site.requests.slice(asked.length);
  for (const said of ['Welcome to The Tides', 'by Ada Shore', 'Sev urn', 'boar'])
    expect(asked.join()).toContain(said);
  expect(new Set(site.requests.map(({ voice }) => voice.id)).size).toBe(2);
  expect(again.map(written).toSorted()).toEqual(asked.toSorted());
  expect(await site.edges.studio.list('speech/')).toEqual(before);
  const billed = again.reduce((sum, { ssml }) => sum + ssml.replaceAll(/<[^>]*>/g, '').length, 0);
  expect(lines[0]).toContain(`spoken anew: ${billed} characters`);
});

it('takes the times of words away with their sound, also where they are no longer wanted', async () => {
  const site = await createSmallSite();
  await site.upload('tech/show.yaml', 'timing: words\n');
  await site.upload('tech/severn.md', article);
  await site.upload('tech/show.yaml', 'timing: sentences\n');
  await site.upload('tech/severn.md', `${article}\nNor later.\n`);
  const { articles, studio, site: pages } = site.edges;
  expect((await studio.list('speech/')).filter((key) => key.endsWith('.marks'))).not.toEqual([]);
  const options = readOpsOptions(['renarrate', '--respeak', 'tech/severn.md']);
  if (options === 'help') throw new Error('expected options');
  const place = { name: 'test', articles, studio, site: pages, siteAddress: undefined, queues: [] };
  const { act } = await renarrate({ ...place, call: site.follow }, options);
  await act?.();
  expect((await studio.list('speech/')).filter((key) => key.endsWith('.marks'))).toEqual([]);
});

it.each([[[]], [['--respeak']]])(
  'promises no kept sound to an article that was never published, also with %j',
  async (words) => {
    const site = await createSmallSite();
    await site.edges.articles.keep('tech/new.md', bytesOf(article));
    const options = readOpsOptions(['renarrate', ...words, 'tech/new.md']);
    if (options === 'help') throw new Error('expected options');
    const { articles, studio, site: pages } = site.edges;
    const place = { name: 'test', articles, studio, site: pages, siteAddress: undefined, queues: [] };
    const { lines, act } = await renarrate({ ...place, call: site.follow }, options);
    expect(lines).toEqual([
      'renarrate  tech/new.md · no episode yet: Polly bills what of it is not kept · narrated now',
    ]);
    await act?.();
    expect(site.notices).toContainEqual(expect.objectContaining({ kind: 'published', key: 'tech/new.md' }));
  },
);
