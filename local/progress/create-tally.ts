import type { Notice } from '../../functions/report/notice.ts';
import type { Progress } from './draw-bar.ts';

type Finished = Extract<Notice, { kind: 'published' | 'unchanged' }>;

/** What became of the articles so far. */
export interface Tally {
  /** An article was found that will be looked at. */
  expect(key: string): void;
  count(notice: Notice): void;
  /** How far the articles at work are; nothing where none is being spoken. */
  progress(): Progress | undefined;
  /** The last word on each article. */
  results(): Results;
  /** The shows whose feeds were written since this was last asked, with their numbers of episodes. */
  takeFeeds(): ReadonlyMap<string, number>;
}

/** What became of the articles, sorted. */
export type Results = {
  readonly episodes: readonly Finished[];
  readonly drafts: number;
  readonly scheduled: number;
  readonly withdrawn: number;
  readonly failed: number;
  readonly held: number;
};

type State = {
  readonly expected: Set<string>;
  readonly atWork: Map<string, { done: number; total: number }>;
  readonly last: Map<string, Notice>;
  readonly feeds: Map<string, number>;
};

/** Counts notices, for the bar while it works and for the summary at the end. */
export function createTally(): Tally {
  const state: State = { expected: new Set(), atWork: new Map(), last: new Map(), feeds: new Map() };
  return {
    expect: (key) => state.expected.add(key),
    count: (notice) => count(state, notice),
    progress: () => readProgress(state),
    results: () => sortResults([...state.last.values()]),
    takeFeeds: () => {
      const feeds = new Map(state.feeds);
      state.feeds.clear();
      return feeds;
    },
  };
}

function count({ atWork, last, feeds }: State, notice: Notice): void {
  if (notice.kind === 'feed written') feeds.set(notice.show, notice.episodes);
  else if (notice.kind === 'begun') atWork.set(notice.key, { done: 0, total: notice.requests });
  else if (notice.kind === 'spoken') atWork.set(notice.key, { done: notice.done, total: notice.total });
  // What a run cost and a hint are no word on what became of the article.
  else if (notice.kind !== 'billed' && notice.kind !== 'hint') {
    atWork.delete(notice.key);
    last.set(notice.key, notice);
  }
}

function readProgress({ expected, atWork, last }: State): Progress | undefined {
  const chunks = [...atWork.values()];
  if (chunks.length === 0) return undefined;
  const articles = new Set([...expected, ...atWork.keys()]);
  return {
    chunks: {
      done: chunks.reduce((sum, { done }) => sum + done, 0),
      total: chunks.reduce((sum, { total }) => sum + total, 0),
    },
    articles: {
      done: [...articles].filter((key) => last.has(key) && !atWork.has(key)).length,
      total: articles.size,
    },
  };
}

function sortResults(notices: readonly Notice[]): Results {
  const howMany = (kind: Notice['kind']) => notices.filter((notice) => notice.kind === kind).length;
  return {
    episodes: notices.flatMap(readFinished),
    drafts: howMany('draft'),
    scheduled: howMany('scheduled'),
    withdrawn: howMany('withdrawn'),
    failed: howMany('failed'),
    held: howMany('held'),
  };
}

function readFinished(notice: Notice): readonly Finished[] {
  return notice.kind === 'published' || notice.kind === 'unchanged' ? [notice] : [];
}
