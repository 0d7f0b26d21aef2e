import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendEvents, eventsFile } from '../../../local/store/append-event.ts';

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'events-')), 'studio');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

describe('appendEvents', () => {
  it('adds a line as the bus would carry it for each thing that is news, and for nothing else', async () => {
    const tellAuthor = appendEvents(folder);
    const report = { version: 1, article: 'a.md', status: 'failed', problem: 'it is empty' } as const;
    await tellAuthor(report, true);
    await tellAuthor({ ...report, status: 'published' }, false);
    await tellAuthor({ ...report, status: 'draft' }, true);
    await tellAuthor({ ...report, status: 'published' }, true);
    const lines = (await readFile(join(folder, eventsFile), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        source: 'bucketcast',
        'detail-type': 'Article Failed',
        detail: { article: 'a.md', bucket: 'articles' },
      },
      { source: 'bucketcast', 'detail-type': 'Article Published' },
    ]);
  });
});
