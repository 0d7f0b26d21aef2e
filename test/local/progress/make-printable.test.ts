import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../functions/report/notice.ts';
import { createDisplay } from '../../../local/progress/create-display.ts';
import { cutText, makePrintable } from '../../../local/progress/make-printable.ts';
import { writePlan } from '../../../local/progress/write-plan.ts';

const published = {
  kind: 'published',
  ...{ key: 'a.md', show: 'main', name: 'a', title: 'A' },
  ...{ durationSeconds: 1, characters: 1, billedCharacters: 1, chunks: 1, spokenChunks: 1 },
} satisfies Notice;

function show(notice: Notice): string {
  const written: string[] = [];
  createDisplay({ write: (text) => written.push(text) }, 'http://127.0.0.1:4870').notify(notice);
  return written.join('');
}

describe('what comes from files and is printed', () => {
  it('spells whatever would command a terminal or turn the letters around', () => {
    expect(makePrintable('a\u001B[31mb\u0007\u009Bc\n\u202Etxt\u2067')).toBe(
      'a\\u001b[31mb\\u0007\\u009bc\\u000a\\u202etxt\\u2067',
    );
  });

  it('leaves what Arabic, Hebrew and emoji are written with', () => {
    const text = 'שלום\u200F! \u061Cسلام\u200C، 👩\u200D🔬 e\u0301';
    expect(makePrintable(text)).toBe(text);
  });

  it('cuts at a number of characters and not inside of one', () => {
    expect(cutText('abc', 3)).toBe('abc');
    expect(cutText('ab🎙️', 3)).toBe('ab\uFFFD…');
  });

  it('holds for titles, keys and problems of any text, each on a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lines = [
          show({ ...published, title: text }),
          show({ kind: 'failed', key: text, problem: text }),
          show({ kind: 'draft', key: text }),
        ];
        for (const line of lines) expect(line).toMatch(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*\n$/u);
      }),
    );
  });

  it('shows the beginning of a long title', () => {
    expect(show({ ...published, title: 'word '.repeat(400) }).length).toBeLessThan(220);
    expect(show({ kind: 'failed', key: 'a.md', problem: 'x'.repeat(9_000) }).length).toBeLessThan(2_050);
  });

  it('holds for the table of a dry run', () => {
    const report = { version: 1, article: 'a\u001B[2J\n.md' } as const;
    const plan = writePlan(
      [
        { ...report, status: 'planned' },
        { ...report, status: 'failed', problem: 'b\u001B' },
      ],
      { month: '2026-02', usedCharacters: 0 },
    );
    expect(plan).toContain('a\\u001b[2J\\u000a.md');
    expect(plan).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
