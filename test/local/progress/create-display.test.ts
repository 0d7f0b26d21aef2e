import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../functions/report/notice.ts';
import { createDisplay, type Output } from '../../../local/progress/create-display.ts';
import { drawBar } from '../../../local/progress/draw-bar.ts';
import { writeDollars, writeDuration } from '../../../local/progress/write-amount.ts';

const address = 'http://127.0.0.1:4870';
const published: Notice = {
  kind: 'published',
  key: 'tech/post.md',
  show: 'tech',
  name: 'post',
  title: 'A post',
  durationSeconds: 102.4,
  characters: 1204,
  billedCharacters: 1204,
  chunks: 3,
  spokenChunks: 3,
};

function display(place: Partial<Output> = {}) {
  const written: string[] = [];
  const shown = createDisplay({ write: (text) => written.push(text), ...place }, address);
  return { ...shown, written };
}

const line = (notice: Notice) => {
  const { notify, written } = display();
  notify(notice);
  return written.join('');
};

describe('a line per event', () => {
  it.each<[Notice, string]>([
    [published, 'published  "A post" · 1:42 · 1,204 characters · http://127.0.0.1:4870/tech/post/\n'],
    [
      { ...published, kind: 'unchanged', billedCharacters: 0 },
      'unchanged  "A post" · 1:42 · 1,204 characters, all from the store · http://127.0.0.1:4870/tech/post/\n',
    ],
    [
      { ...published, billedCharacters: 41 },
      'published  "A post" · 1:42 · 1,204 characters, 41 spoken and the rest from the store · http://127.0.0.1:4870/tech/post/\n',
    ],
    [{ kind: 'withdrawn', key: 'a.md' }, 'withdrawn  a.md\n'],
    [{ kind: 'draft', key: 'a.md' }, 'draft      a.md is not published\n'],
    [
      { kind: 'show kept', key: 'tech/show.yaml', show: 'tech' },
      'settings   tech/show.yaml, for the show "tech"\n',
    ],
    [
      { kind: 'hint', key: 'a.md', problem: 'a.md:2: field "titel": did you mean "title"?' },
      'hint       a.md:2: field "titel": did you mean "title"?\n',
    ],
    [{ kind: 'show kept', key: 'cover.png', show: 'main' }, 'cover      cover.png, for the show "main"\n'],
    [{ kind: 'show kept', key: 'a/intro.mp3', show: 'a' }, 'intro      a/intro.mp3, for the show "a"\n'],
    [{ kind: 'failed', key: 'a.md', problem: 'it is empty' }, 'failed     a.md: it is empty\n'],
    [{ kind: 'failed', key: 'a.md', problem: '"a.md" is empty' }, 'failed     "a.md" is empty\n'],
    [
      { kind: 'held', key: 'a.md', problem: '"a.md" would newly bill 9', characters: 9, dollars: 0.1 },
      'held       "a.md" would newly bill 9\n',
    ],
    [{ kind: 'begun', key: 'a.md', requests: 2, characters: 9 }, ''],
    [{ kind: 'spoken', key: 'a.md', done: 1, total: 2 }, ''],
    [{ kind: 'billed', key: 'a.md', characters: 9, requests: 1, dollars: 0.1 }, ''],
    [{ kind: 'feed written', show: 'tech', episodes: 1 }, ''],
  ])('of %o', (notice, text) => {
    expect(line(notice)).toBe(text);
  });
});

describe('the summary', () => {
  it('counts the last word on each article', () => {
    const { notify, settle, tally, written } = display();
    notify({ kind: 'failed', key: 'tech/post.md', problem: 'no voice' });
    notify(published);
    notify({ kind: 'billed', key: 'tech/post.md', characters: 1204, requests: 3, dollars: 0.02 });
    notify({ ...published, key: 'b.md', characters: 100, billedCharacters: 0, durationSeconds: 3600 });
    notify({ kind: 'failed', key: 'c.md', problem: 'it is empty' });
    notify({ kind: 'draft', key: 'd.md' });
    notify({ kind: 'withdrawn', key: 'e.md' });
    notify({ kind: 'hint', key: 'tech/post.md', problem: 'a slip' });
    notify({ kind: 'held', key: 'f.md', problem: 'too much', characters: 9, dollars: 0.1 });
    notify({ kind: 'feed written', show: 'tech', episodes: 1 });
    notify({ kind: 'feed written', show: 'tech', episodes: 2 });
    written.length = 0;
    settle('summary');
    expect(written.join('')).toBe(
      'feed       http://127.0.0.1:4870/tech/feed.xml · 2 episodes\n' +
        'done       2 episodes, 1:01:42 in all; 1,304 characters, 1,204 spoken and the rest from the store; 1 draft; 1 withdrawn; 1 held; 1 failed.\n',
    );
    expect(tally.results()).toMatchObject({ failed: 1, held: 1 });
  });

  it('has a sentence for nothing at all', () => {
    const { settle, written } = display();
    settle('summary');
    expect(written).toEqual(['done       0 episodes, 0:00 in all; 0 characters.\n']);
  });

  it('tells of a feed once', () => {
    const { notify, settle, written } = display();
    notify({ kind: 'feed written', show: 'main', episodes: 1 });
    settle();
    settle();
    expect(written).toEqual(['feed       http://127.0.0.1:4870/main/feed.xml · 1 episode\n']);
  });
});

describe('the bar', () => {
  it('stands below the lines of a terminal while something is spoken, and goes with the last chunk', () => {
    const { notify, say, tally, written } = display({ isTTY: true, columns: 100 });
    for (const key of ['tech/post.md', 'b.md']) tally.expect(key);
    notify({ kind: 'begun', key: 'tech/post.md', requests: 4, characters: 10 });
    notify({ kind: 'spoken', key: 'tech/post.md', done: 2, total: 4 });
    say('hello');
    notify(published);
    say('bye');
    const erase = '\r\x1b[2K';
    const half = `${'█'.repeat(12)}${'░'.repeat(12)} 2 of 4 chunks, 0 of 2 articles`;
    expect(written).toEqual([
      `${'░'.repeat(24)} 0 of 4 chunks, 0 of 2 articles`,
      `${erase}${half}`,
      `${erase}hello\n${half}`,
      expect.stringContaining(`${erase}published  "A post"`),
      'bye\n',
    ]);
  });

  it('is narrower than any terminal', () => {
    const progress = { chunks: { done: 3, total: 2 }, articles: { done: 1, total: 1 } };
    expect(drawBar(progress, 10)).toBe('█'.repeat(9));
    expect(drawBar({ ...progress, chunks: { done: 0, total: 0 } }, 0)).toBe('');
  });

  it('takes 80 columns where a terminal claims to have none', () => {
    const { notify, written } = display({ isTTY: true, columns: 0 });
    notify({ kind: 'begun', key: 'a.md', requests: 1, characters: 1 });
    expect(written.join('')).toContain('0 of 1 chunks');
  });
});

describe('colour', () => {
  it('is red for a whole error and marks the first word of the others, where the terminal takes it', () => {
    const { notify, written } = display({ isTTY: true, hasColors: () => true });
    notify({ kind: 'failed', key: 'a.md', problem: 'it is empty' });
    notify(published);
    expect(written[0]).toBe('\x1b[31mfailed     a.md: it is empty\x1b[39m\n');
    expect(written[1]).toContain('\x1b[32mpublished\x1b[39m  "A post"');
  });

  it('is left out where it is not wanted', () => {
    const { notify, written } = display({ isTTY: true, hasColors: () => false });
    notify({ kind: 'failed', key: 'a.md', problem: 'it is empty' });
    expect(written).toEqual(['failed     a.md: it is empty\n']);
  });
});

describe('amounts', () => {
  it.each([
    [0, '0:00'],
    [59.6, '1:00'],
    [61, '1:01'],
    [3599.6, '1:00:00'],
    [65_000, '18:03:20'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(writeDuration(seconds)).toBe(text);
  });

  it('writes prices of short articles too', () => {
    expect([writeDollars(0.00068), writeDollars(12)]).toEqual(['$0.0007', '$12.0000']);
  });
});
