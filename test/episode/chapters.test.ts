import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../functions/article/article.ts';
import { chaptersLimit, chaptersOf } from '../../functions/episode/chapters.ts';

const heading = (level: number, text: string): Block => ({ kind: 'heading', level, content: [{ text }] });
const words: Block = { kind: 'paragraph', content: [{ text: 'It rose.' }] };

/** An episode in which each block is heard for so many seconds, after a title of two. */
function episode(parts: readonly (readonly [Block, number])[], title = 'The Tide') {
  let endSeconds = 2;
  const cues = parts.map(([, seconds], block) => {
    const startSeconds = endSeconds;
    endSeconds += seconds;
    return { block, startSeconds, endSeconds };
  });
  const blocks = parts.map(([block]) => block);
  return { title, blocks, cues: [{ block: -1, startSeconds: 0, endSeconds: 2 }, ...cues] };
}
const section = (level: number, text: string, seconds = 60) =>
  [[heading(level, text), 1] as const, [words, seconds - 1] as const] as const;
const listed = (parts: readonly (readonly [Block, number])[], title?: string) =>
  chaptersOf(episode(parts, title)).map(({ title, startSeconds }) => `${startSeconds} ${title}`);

describe('chaptersOf', () => {
  it('begins a chapter at each heading, and one of the episode’s name before the first', () => {
    expect(listed([[words, 58], ...section(2, 'Flood'), ...section(2, 'Ebb')])).toEqual([
      '0 The Tide',
      '60 Flood',
      '120 Ebb',
    ]);
  });

  it('begins with the first heading where little more than the title is said before it', () => {
    expect(listed([...section(2, 'Flood'), ...section(2, 'Ebb')])).toEqual(['0 Flood', '62 Ebb']);
    expect(listed([[words, 58], ...section(2, 'Flood'), ...section(2, 'Ebb')], '\u0007')[0]).toBe('0 Flood');
  });

  it('takes the highest headings alone where there are three of them', () => {
    const parts = ['A', 'B', 'C'].flatMap((name) => [...section(2, name), ...section(3, `${name} below`)]);
    expect(listed(parts)).toEqual(['0 A', '122 B', '242 C']);
  });

  it('takes lower ones too where there are fewer', () => {
    const parts = [section(1, 'All'), section(3, 'A'), section(3, 'B'), section(4, 'b')].flat();
    expect(listed(parts)).toEqual(['0 All', '62 A', '122 B']);
  });

  it('joins what is shorter than ten seconds to what comes before it', () => {
    const parts = [
      section(2, 'A'),
      section(2, 'B', 5),
      section(2, 'C', 6),
      section(2, 'D'),
      section(2, 'End', 5),
    ].flat();
    expect(listed(parts)).toEqual(['0 A', '62 B', '73 D']);
  });

  it('calls a chapter after the higher of two headings that follow each other', () => {
    const parts = [section(2, 'A'), section(3, 'a', 5), section(2, 'B')].flat();
    expect(listed(parts)).toEqual(['0 A', '67 B']);
  });

  it('has none where there is nothing to choose from', () => {
    expect(listed([])).toEqual([]);
    expect(listed([[words, 600]])).toEqual([]);
    expect(listed([...section(2, 'The only one', 600)])).toEqual([]);
    expect(chaptersOf({ title: 'T', blocks: [heading(2, 'Unheard')], cues: [] })).toEqual([]);
  });

  it('begins at the first sentence of a heading that has several', () => {
    const { cues, ...rest } = episode([[words, 58], ...section(2, 'Flood. And ebb.'), ...section(2, 'B')]);
    const split = cues.flatMap((cue) => [cue, { ...cue, startSeconds: cue.startSeconds + 0.5 }]);
    expect(chaptersOf({ ...rest, cues: split })).toEqual(chaptersOf({ ...rest, cues }));
  });

  it('tells names in one line of a hundred characters', () => {
    const long = `${'tide '.repeat(30)}`;
    const [, flood, ebb, cut] = chaptersOf(
      episode([
        [words, 58],
        ...section(2, ' Flood\n and\u0000 flow '),
        ...section(2, long),
        ...section(2, '雨🌊'.repeat(50)),
      ]),
    );
    expect(flood?.title).toBe('Flood and flow');
    expect(ebb?.title).toMatch(/^(tide )+tide…$/);
    expect(cut?.title.isWellFormed()).toBe(true);
    for (const chapter of [ebb, cut]) expect(chapter?.title.length).toBeLessThanOrEqual(100);
  });

  it('thins out the headings of a book until one table of contents holds them', () => {
    const parts = Array.from({ length: 3_000 }, (_, index) => section(2, `Part ${index}`)).flat();
    const chapters = chaptersOf(episode(parts));
    expect(chapters.length).toBeLessThanOrEqual(chaptersLimit);
    expect(chapters.length).toBeGreaterThan(chaptersLimit * 0.9);
  });

  it('gives ascending chapters from the very beginning, each of ten seconds or more, never too many', () => {
    const part = fc.tuple(
      fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(undefined)),
      fc.integer({ min: 1, max: 300 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 400 }), (parts) => {
        const made = episode(
          parts.map(([level, seconds]) => [
            level === undefined ? words : heading(level, `h${level}`),
            seconds,
          ]),
        );
        const chapters = chaptersOf(made);
        expect(chapters.length).not.toBe(1);
        expect(chapters.length).toBeLessThanOrEqual(chaptersLimit);
        const starts = chapters.map(({ startSeconds }) => startSeconds);
        expect(starts[0] ?? 0).toBe(0);
        const ends = [...starts.slice(1), made.cues.at(-1)?.endSeconds ?? 0];
        for (const [index, start] of starts.entries())
          expect((ends[index] ?? 0) - start).toBeGreaterThanOrEqual(10);
      }),
    );
  });
});
