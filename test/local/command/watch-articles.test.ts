import { appendFile, mkdir, mkdtemp, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type WatchOptions, watchArticles } from '../../../local/command/watch-articles.ts';
import { createFolderStore } from '../../../local/store/folder-store.ts';

let folder = '';
let told: string[] = [];
let watching: { close(): Promise<void> } | undefined;
const inFolder = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bucketcast-watch-'));
  told = [];
});

afterEach(async () => {
  await watching?.close();
  await rm(folder, { recursive: true, force: true });
});

async function begin(options: Partial<WatchOptions> = {}): Promise<void> {
  const articles = createFolderStore(folder);
  const onChange = (key: string) => void told.push(key);
  watching = await watchArticles({ folder, articles, onChange, settleMilliseconds: 40, ...options });
}

async function untilTold(keys: readonly string[]): Promise<void> {
  await vi.waitFor(() => expect([...told].sort()).toEqual(keys), { timeout: 10_000, interval: 20 });
}

describe('watchArticles', () => {
  it('says nothing of what was there, and tells of what is made, changed and deleted', async () => {
    await writeFile(inFolder('old.md'), 'Old.');
    await begin();
    await writeFile(inFolder('new.md'), 'New.');
    await untilTold(['new.md']);
    await appendFile(inFolder('old.md'), ' And more.');
    await untilTold(['new.md', 'old.md']);
    await unlink(inFolder('new.md'));
    await untilTold(['new.md', 'new.md', 'old.md']);
  });

  it('tells once of a save that replaces the file by another', async () => {
    await writeFile(inFolder('post.md'), 'Before.');
    await begin({ settleMilliseconds: 300 });
    await rename(inFolder('post.md'), inFolder('post.md~'));
    await unlink(inFolder('post.md~'));
    await writeFile(inFolder('.post.md.swp'), 'After.');
    await rename(inFolder('.post.md.swp'), inFolder('post.md'));
    await untilTold(['post.md']);
    await pause(700);
    expect(told).toEqual(['post.md']);
  });

  it('sees files of new folders, and a folder that goes', async () => {
    await begin({ lookMilliseconds: 100 });
    await mkdir(inFolder('tech/2026'), { recursive: true });
    await writeFile(inFolder('tech/2026/post.md'), 'New.');
    await writeFile(inFolder('tech/show.yaml'), 'title: Tech');
    await untilTold(['tech/2026/post.md', 'tech/show.yaml']);
    told = [];
    await rm(inFolder('tech'), { recursive: true });
    await untilTold(['tech/2026/post.md', 'tech/show.yaml']);
  });

  it('passes over what is no article: hidden files and pictures', async () => {
    await begin();
    await writeFile(inFolder('.hidden.md'), 'x');
    await writeFile(inFolder('photo.jpg'), 'x');
    await writeFile(inFolder('last.md'), 'x');
    await untilTold(['last.md']);
  });

  it('finds changes by itself where the system tells nothing', async () => {
    await mkdir(inFolder('deep'));
    await begin({ recursive: false, lookMilliseconds: 50 });
    await writeFile(inFolder('deep/post.md'), 'New.');
    await untilTold(['deep/post.md']);
  });

  it('withdraws nothing when the folder itself is away, and goes on when it is back', async () => {
    await writeFile(inFolder('post.md'), 'Text.');
    await begin({ lookMilliseconds: 50 });
    const away = `${folder}-away`;
    await rename(folder, away);
    await pause(300);
    await rename(away, folder);
    await writeFile(inFolder('next.md'), 'Text.');
    await untilTold(['next.md']);
  });

  it('says nothing after it was closed', async () => {
    await begin({ lookMilliseconds: 50 });
    await watching?.close();
    await writeFile(inFolder('post.md'), 'Text.');
    await pause(250);
    expect(told).toEqual([]);
  });
});
