import { appendFile, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { parseBuffer } from 'music-metadata';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from './edges/browser.ts';
import { findFreePort } from './edges/free-port.ts';
import { type Laptop, startLaptop } from './edges/start-laptop.ts';

const browser: Browser | undefined = await launchBrowser();

const hello = `---
title: Hello, bucket
author: Ada
date: 2026-02-19
---
A bucket is all you need. Put a text in, and it is read aloud.

This paragraph will be changed later on.

And this one stays as it is.
`;

const articles: Readonly<Record<string, string | Uint8Array>> = {
  'hello.md': hello,
  'draft.md': '---\ndraft: true\n---\nNobody may hear this yet.',
  'tech/show.yaml': 'title: Machines\nauthor: Ada\n',
  'tech/trains.txt': 'Trains run on rails.\nThey always have.\n\nThat is all there is to say.',
  'tech/saved.html':
    '<!doctype html><title>Saved</title><article><h1>Saved</h1><p>A page that somebody saved.</p></article>',
};

/** What each of them must be told, and by which file's name. */
const faulty: Readonly<Record<string, readonly [string | Uint8Array, RegExp]>> = {
  'bad/empty.md': ['', /the file is empty: write the article into it/],
  'bad/blank.txt': [' \n\n\t\n', /the file is empty/],
  'bad/binary.md': [Uint8Array.from({ length: 4000 }, (_, index) => (index * 7) % 256), /save|binary/i],
  'bad/notes.docx': ['PK', /cannot read "docx" files; save the article as/],
  'bad/front.md': ['---\ntitle: [unclosed\n---\nText.', /front matter.*line 2/],
  'bad/voice.md': ['---\nvoice: Nobody\n---\nText.', /voice "Nobody" does not exist/],
  'bad/engine.md': [
    '---\nvoice: Joey\nengine: long-form\n---\nText.',
    /voice "Joey" does not speak with engine long-form/,
  ],
  'bad/long.txt': ['Many words, again and again. '.repeat(11_000), /characters, and 300000 is the most/],
  'bad/bytes.md': [
    Uint8Array.from(Buffer.from('Caf\u00e9 au lait, \u00ff and more text.', 'latin1')),
    /not valid UTF-8/,
  ],
};

let root = '';
let address = '';
let laptop: Laptop;
const inRoot = (...names: readonly string[]) => join(root, ...names);
const words = () => ['--port', new URL(address).port, '--out', inRoot('out/site'), inRoot('articles')];

async function put(key: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(inRoot('articles', key)), { recursive: true });
  await writeFile(inRoot('articles', key), content);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bucketcast-end-'));
  address = `http://127.0.0.1:${await findFreePort()}`;
  for (const [key, content] of Object.entries(articles)) await put(key, content);
  for (const [key, [content]] of Object.entries(faulty)) await put(key, content);
  await copyFile(
    resolve(import.meta.dirname, '../examples/the-pencil.txt'),
    inRoot('articles/the-pencil.txt'),
  );
  await put('same.md', 'One of two.');
  await put('same.txt', 'The other of two.');
  laptop = startLaptop(words());
  await laptop.until(/^watching /);
});

afterAll(async () => {
  await browser?.close();
  await laptop?.stop();
  await rm(root, { recursive: true, force: true });
});

async function readFeed(show: string) {
  const response = await fetch(`${address}/${show}/feed.xml`);
  expect(response.status).toBe(200);
  return parseRssFeed(await response.text());
}

async function findItem(show: string, title: string) {
  const item = (await readFeed(show)).items?.find((candidate) => candidate.title === title) ?? {};
  const [enclosure] = item?.enclosures ?? [];
  if (enclosure?.url === undefined) throw new Error(`"${title}" is not in the feed of ${show}`);
  return { item, url: enclosure.url, type: enclosure.type, bytes: enclosure.length };
}

const titles = async (show: string) => (await readFeed(show)).items?.map(({ title }) => title) ?? [];

/** The narration is told of first, and the feed follows. */
async function eventually<Value>(look: () => Promise<Value>): Promise<Value> {
  return await vi.waitFor(look, { timeout: 30_000, interval: 50 });
}

const report = async (key: string) =>
  JSON.parse(await readFile(inRoot(`out/studio/reports/${key}.json`), 'utf8'));

describe('npm start', () => {
  it('says for each episode its title, length, characters and address', () => {
    expect(laptop.said()).toMatch(
      /^published {2}"Hello, bucket" · 0:\d\d · \d+ characters · http:\/\/127\.0\.0\.1:\d+\/main\/hello\/$/m,
    );
    expect(laptop.said()).toMatch(/^draft {6}draft\.md is not published$/m);
    expect(laptop.said()).toMatch(/^done {7}5 episodes, .*1 draft; 10 failed\.$/m);
  });

  it('makes a feed for each show, with the episodes of its folder', async () => {
    expect((await readFeed('tech')).title).toBe('Machines');
    expect(await titles('main')).toContain('A pencil has never had any lead in it');
    expect((await titles('tech')).sort()).toEqual(['Saved', 'Trains run on rails']);
    const { item, url, type } = await findItem('main', 'Hello, bucket');
    expect(url).toContain(`${address}/main/hello/audio-`);
    expect(type).toBe('audio/mpeg');
    expect(item.pubDate).toMatch(/^Thu, 19 Feb 2026/);
  });

  it('serves the MP3 as long as the feed says, in bytes and in seconds, and in stretches', async () => {
    const { item, url, bytes: length } = await findItem('main', 'Hello, bucket');
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(length));
    expect([head.headers.get('content-type'), head.headers.get('accept-ranges')]).toEqual([
      'audio/mpeg',
      'bytes',
    ]);
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const { format, common } = await parseBuffer(bytes, { mimeType: 'audio/mpeg' }, { duration: true });
    expect(Math.round(format.duration ?? 0)).toBe(item.itunes?.duration);
    expect([common.title, format.sampleRate]).toEqual(['Hello, bucket', 24_000]);
    const part = await fetch(url, { headers: { range: 'bytes=100-199' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${bytes.length}`]);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(100, 200));
  });

  it('serves a transcript with a cue per paragraph, and answers 304 to whom has it', async () => {
    const { item } = await findItem('main', 'Hello, bucket');
    const [transcript] = item.podcast?.transcripts ?? [];
    const response = await fetch(transcript?.url ?? '');
    expect(response.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
    const text = await response.text();
    expect(text).toMatch(/^WEBVTT\n/);
    expect(text.match(/ --> /g)?.length).toBeGreaterThanOrEqual(3);
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(response.url, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.skipIf(browser === undefined)('plays an episode in a browser', { timeout: 60_000 }, async () => {
    const page = await browser?.newPage();
    const { item } = await findItem('main', 'Hello, bucket');
    await page?.goto(item.link ?? '');
    expect(await page?.title()).toContain('Hello, bucket');
    await page?.evaluate(`document.querySelector('audio').play()`);
    // The page's security policy lets nothing be evaluated inside of it, as waiting for a function would.
    await expect
      .poll(async () => await page?.evaluate(`document.querySelector('audio').currentTime > 1`), {
        timeout: 20_000,
      })
      .toBe(true);
    expect(await page?.evaluate(`document.querySelector('audio').error`)).toBeNull();
    await page?.close();
  });

  it.each(Object.entries(faulty))('says of %s what is wrong, and goes on', (key, [, problem]) => {
    const line = laptop
      .said()
      .split('\n')
      .find((candidate) => candidate.startsWith('failed') && candidate.includes(key));
    expect(line).toMatch(problem);
  });

  it('publishes one of two articles that claim one name, and names both to the author', () => {
    expect(laptop.said()).toMatch(
      /^failed .*"same\.\w+" and "same\.\w+" both claim the episode "main\/same"/m,
    );
    expect(laptop.said()).toMatch(/^published .*\/main\/same\/$/m);
  });

  it('speaks only the paragraph that was changed, under the same guid and a new name', async () => {
    const before = await findItem('main', 'Hello, bucket');
    const sentence = 'This paragraph was changed by hand.';
    await put('hello.md', hello.replace('This paragraph will be changed later on.', sentence));
    await laptop.until(/^published {2}"Hello, bucket"/, 2);
    const after = await eventually(async () => {
      const found = await findItem('main', 'Hello, bucket');
      expect(found.url).not.toBe(before.url);
      return found;
    });
    expect(after.item.guid).toEqual(before.item.guid);
    expect((await fetch(before.url, { method: 'HEAD' })).status).toBe(200);
    expect(await (await fetch(after.item.link ?? '')).text()).toContain(sentence);
    expect(await report('hello.md')).toMatchObject({
      characters: { billed: sentence.length },
      requests: { sent: 1 },
    });
  });

  it('keeps the former version when an article is broken, and says why', async () => {
    const before = await findItem('tech', 'Trains run on rails');
    await put('tech/trains.txt', '');
    await laptop.until(/^failed .*tech\/trains\.txt/);
    expect(await findItem('tech', 'Trains run on rails')).toEqual(before);
  });

  it('withdraws a deleted article from feed and site', async () => {
    const { item, url } = await findItem('tech', 'Saved');
    await rm(inRoot('articles/tech/saved.html'));
    await laptop.until(/^withdrawn {2}tech\/saved\.html$/);
    await eventually(async () => expect(await titles('tech')).toEqual(['Trains run on rails']));
    for (const gone of [item.link ?? '', url]) expect((await fetch(gone)).status).toBe(404);
  });

  it('withdraws an article that becomes a draft, and publishes it again under its guid', async () => {
    const before = await findItem('main', 'Hello, bucket');
    await put('hello.md', hello.replace('author: Ada', 'author: Ada\ndraft: true'));
    await laptop.until(/^draft {6}hello\.md/);
    await eventually(async () => expect(await titles('main')).not.toContain('Hello, bucket'));
    await put('hello.md', hello);
    await laptop.until(/^published {2}"Hello, bucket".* all from the store /, 1);
    const after = await eventually(() => findItem('main', 'Hello, bucket'));
    expect(after.item.guid).toEqual(before.item.guid);
  });

  it('narrates a new article in a new folder, written slowly', async () => {
    await put('garden/roses.md', '# Roses\n\nRoses are ');
    await appendFile(inRoot('articles/garden/roses.md'), 'red, and that is that.');
    await eventually(async () => expect(await titles('garden')).toEqual(['Roses']));
    expect(await (await fetch(`${address}/garden/roses/`)).text()).toContain(
      'Roses are red, and that is that.',
    );
  });

  it('refuses a taken port in one sentence, and ends with 0 when it is told to', async () => {
    const second = startLaptop(words());
    expect(await second.ended).toBe(2);
    expect(second.said()).toMatch(/^port \d+ is used by another program; .* --port\n$/);
    expect(await laptop.stop()).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });
});
