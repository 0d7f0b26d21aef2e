import { afterEach, describe, expect, it, vi } from 'vitest';
import { logNotice } from '../../../functions/cloud/log/log-notice.ts';
import { measureFault, measureNotice } from '../../../functions/cloud/log/measure-notice.ts';
import { writeMetrics } from '../../../functions/cloud/log/write-metrics.ts';
import type { Notice } from '../../../functions/report/notice.ts';

const published: Notice = {
  ...{ kind: 'published', key: 'tech/post.md', show: 'tech', name: 'post', title: 'A post' },
  ...{ durationSeconds: 102.4, characters: 1204, billedCharacters: 300, chunks: 5, spokenChunks: 2 },
};
const place = { narration: 'News', nowMilliseconds: 1_795_348_800_000 };

describe('measureNotice', () => {
  it('counts an article with its speech, and what the studio saved', () => {
    expect(measureNotice(published)).toEqual({
      about: 'tech/post.md',
      values: { ArticlesPublished: 1, SecondsOfSpeech: 102.4, CharactersSaved: 904, ChunksFromStudio: 3 },
    });
  });

  it('counts no saving below none where sound was billed twice', () => {
    const values = { CharactersSaved: 0, ChunksFromStudio: 0 };
    expect(measureNotice({ ...published, billedCharacters: 2000, spokenChunks: 7 })?.values).toMatchObject(
      values,
    );
  });

  it.each<readonly [Notice, object]>([
    [
      { kind: 'billed', key: 'a.md', characters: 1000, requests: 2, dollars: 0.016 },
      { values: { CharactersBilled: 1000, ChunksSpoken: 2, DollarsBilled: 0.016 } },
    ],
    [
      { kind: 'held', key: 'a.md', problem: 'too much', characters: 9, dollars: 1 },
      { values: { ArticlesHeld: 1 } },
    ],
    [
      { kind: 'failed', key: 'a.md', problem: 'empty', class: 'ArticleError' },
      { values: { ArticlesFailed: 1, Failures: 1 }, failure: 'ArticleError' },
    ],
    [{ kind: 'failed', key: 'a.md', problem: 'empty' }, { failure: 'Error' }],
  ])('makes of %o %o', (notice, measured) => {
    expect(measureNotice(notice)).toMatchObject({ about: 'a.md', ...measured });
  });

  it.each<Notice>([
    { ...published, kind: 'unchanged' },
    { kind: 'draft', key: 'a.md' },
    { kind: 'begun', key: 'a.md', requests: 1, characters: 1 },
  ])('counts nothing for %o', (notice) => {
    expect(measureNotice(notice)).toBeUndefined();
  });
});

describe('measureFault', () => {
  it('counts by the class of what was thrown, and says what it is about where that is known', () => {
    expect(measureFault(new TypeError('no'), 'a.md')).toEqual({
      ...{ about: 'a.md', values: { Failures: 1 }, failure: 'TypeError' },
    });
    expect(measureFault('no', undefined)).toEqual({ values: { Failures: 1 }, failure: 'string' });
  });
});

describe('writeMetrics', () => {
  it('writes a line that CloudWatch’s specification takes, with the article’s key', () => {
    const line = writeMetrics(measureNotice(published) ?? { values: {} }, place);
    expect(line).toMatch(/^[^\n]+\n$/);
    const Metrics = [
      { Name: 'ArticlesPublished', Unit: 'Count' },
      { Name: 'ChunksFromStudio', Unit: 'Count' },
      { Name: 'CharactersSaved', Unit: 'Count' },
      { Name: 'SecondsOfSpeech', Unit: 'Seconds' },
    ];
    expect(JSON.parse(line)).toEqual({
      _aws: {
        Timestamp: 1_795_348_800_000,
        CloudWatchMetrics: [{ Namespace: 'Bucketcast', Dimensions: [['Narration']], Metrics }],
      },
      ...{ Narration: 'News', key: 'tech/post.md', ArticlesPublished: 1, SecondsOfSpeech: 102.4 },
      ...{ CharactersSaved: 904, ChunksFromStudio: 3 },
    });
  });

  it('counts failures as a whole and by class, each dimension having its value', () => {
    const document = JSON.parse(writeMetrics(measureFault(new TypeError('no'), 'a.md'), place));
    expect(document).toMatchObject({ Narration: 'News', Class: 'TypeError', Failures: 1 });
    const metrics = [{ Name: 'Failures', Unit: 'Count' }];
    expect(document._aws.CloudWatchMetrics).toEqual([
      { Namespace: 'Bucketcast', Dimensions: [['Narration']], Metrics: metrics },
      { Namespace: 'Bucketcast', Dimensions: [['Narration', 'Class']], Metrics: metrics },
    ]);
  });
});

describe('a notice in the cloud', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('becomes a metric past the console, under the name in the environment, and none without a name', () => {
    vi.spyOn(console, 'info').mockImplementation(() => {});
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    logNotice(published);
    expect(write).not.toHaveBeenCalled();
    vi.stubEnv('NARRATION', 'News');
    logNotice({ kind: 'draft', key: 'a.md' });
    logNotice(published);
    expect(write.mock.calls.map(([line]) => String(line))).toEqual([
      expect.stringMatching(/^\{"_aws":\{"Timestamp":\d{13},.*"Narration":"News".*\}\n$/),
    ]);
  });
});
