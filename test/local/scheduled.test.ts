import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Notice } from '../../functions/report/notice.ts';
import { createLocalCloud } from '../../local/create-local-cloud.ts';
import { createSilentPolly } from '../edges/silent-polly.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bucketcast-scheduled-'));
});
afterAll(() => rm(root, { recursive: true }));

test('a laptop publishes an article when its time comes, and says so', async () => {
  const folders = {
    articles: join(root, 'articles'),
    studio: join(root, 'studio'),
    site: join(root, 'site'),
  };
  const notices: Notice[] = [];
  const called = Promise.withResolvers<void>();
  const cloud = createLocalCloud({
    ...{ folders, siteAddress: 'http://127.0.0.1:4870', polly: createSilentPolly().polly },
    notify: (notice) => notices.push(notice),
    onCall: called.resolve,
  });
  try {
    const instant = new Date(Date.now() + 1_500).toISOString();
    await cloud.edges.articles.keep('ebb.md', Buffer.from(`---\npublishAt: ${instant}\n---\n# Ebb\n\nText.`));
    cloud.articleChanged('ebb.md');
    await cloud.idle();
    expect(notices.map(({ kind }) => kind)).toContain('scheduled');
    await called.promise;
    await cloud.idle();
    expect(await readFile(join(folders.site, 'main/feed.xml'), 'utf8')).toContain('<title>Ebb</title>');
  } finally {
    cloud.close();
  }
});
