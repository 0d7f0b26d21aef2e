import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Passage, passagesOf } from '../../../functions/episode/companions/passages.ts';
import { writeSegments } from '../../../functions/episode/companions/write-segments.ts';
import { writeSubtitles } from '../../../functions/episode/companions/write-subtitles.ts';
import { paragraph } from '../../make-article.ts';

/** An episode whose paragraphs are heard one after the other, ten seconds each from the twelfth on. */
function episode(texts: readonly string[], language = 'en-US') {
  const cues = texts.map((_, block) => ({
    block,
    startSeconds: 12 + block * 10,
    endSeconds: 22 + block * 10,
  }));
  return {
    title: 'The Tide',
    language,
    voice: { id: 'Matthew', engine: 'neural', language },
    blocks: texts.map(paragraph),
    cues: [{ block: -1, startSeconds: 0, endSeconds: 1.008 }, ...cues],
  };
}

type Caption = {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly lines: string[];
};

/** Captions of a SubRip file, read by its own rules: number, times, lines, blank line. */
function readSubtitles(srt: string): readonly Caption[] {
  return srt.split(/\n\n|\n$/).flatMap((block) => {
    const [number, times = '', ...lines] = block.split('\n');
    const [start = Number.NaN, end = Number.NaN] = times.split(' --> ').map(readClock);
    return number === '' ? [] : [{ number: Number(number), start, end, lines }];
  });
}

function readClock(clock: string): number {
  const [, hours, minutes, seconds, thousandths] = /^(\d\d):(\d\d):(\d\d),(\d{3})$/.exec(clock) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}

/** These captions say all of the passage, in its time, each beginning where the one before it ends. */
function expectCovered({ startSeconds, endSeconds, text }: Passage, captions: readonly Caption[]): void {
  const inside = captions.filter(({ start }) => start >= startSeconds && start < endSeconds);
  const shown = inside.flatMap(({ lines }) => lines.join('')).join('');
  const said = text.replaceAll('-->', '→').replace(/<(?=[a-z/!])/gi, '‹');
  expect(shown.replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
  const borders = inside.flatMap(({ start, end }) => [start, end]);
  expect(borders.slice(2).filter((_, index) => index % 2 === 0)).toEqual(
    borders.slice(1, -1).filter((_, index) => index % 2 === 0),
  );
  if (inside.length > 0) expect([borders[0], borders.at(-1)]).toEqual([startSeconds, endSeconds]);
}

describe('writeSubtitles', () => {
  it('shares the time of a long passage out to its captions by letters', () => {
    const text = 'The sea rose slowly over the sand, the stones and the steps of the old harbour.';
    expect(writeSubtitles(episode([text]))).toBe(
      [
        '1\n00:00:00,000 --> 00:00:01,008\nThe Tide\n',
        '2\n00:00:12,000 --> 00:00:19,564\nThe sea rose slowly over the\nsand, the stones and the steps\n',
        '3\n00:00:19,564 --> 00:00:22,000\nof the old harbour.\n',
      ].join('\n'),
    );
  });

  it.each([
    ['a --> b', 'a → b'],
    ['<b>bold</b> 1 < 2 & 3 > 2', '‹b>bold‹/b> 1 < 2 & 3 > 2'],
  ])('lets %j neither end a caption nor hide in one', (text, shown) => {
    expect(readSubtitles(writeSubtitles(episode([text])))[1]?.lines.join(' ')).toBe(shown);
  });

  it('breaks Japanese between words, punctuation staying at the end of a line', () => {
    const text = '潮は夕方にゆっくりと満ちてきて、港の石段をひとつずつ静かに隠していき、やがて夜になった。';
    const lines = readSubtitles(writeSubtitles(episode([text], 'ja'))).flatMap((caption) => caption.lines);
    expect(lines.slice(1).join('')).toBe(text);
    for (const line of lines) expect(line).not.toMatch(/^[、。]/);
  });

  it('has two lines of 32 characters at most, no gap and no overlap in a passage, and every letter', () => {
    const texts = fc.array(
      fc.oneof(fc.lorem({ maxCount: 40 }), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.webUrl()),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, (some) => {
        const made = episode(some);
        const captions = readSubtitles(writeSubtitles(made));
        expect(captions.map(({ number }) => number)).toEqual(captions.map((_, index) => index + 1));
        const lines = captions.flatMap((caption) => caption.lines);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(32);
        expect(Math.max(...captions.map((caption) => caption.lines.length))).toBeLessThanOrEqual(2);
        for (const passage of passagesOf(made)) expectCovered(passage, captions);
      }),
    );
  });

  it('is an empty file where nothing is said', () => {
    expect(writeSubtitles({ ...episode([]), cues: [] })).toBe('');
  });
});

describe('writeSegments', () => {
  it('has the words of each passage and their times', () => {
    expect(JSON.parse(writeSegments(episode(['It "rose".', '…'])))).toEqual({
      version: '1.0.0',
      segments: [
        { startTime: 0, endTime: 1.008, body: 'The Tide' },
        { startTime: 12, endTime: 22, body: 'It "rose".' },
      ],
    });
  });
});
