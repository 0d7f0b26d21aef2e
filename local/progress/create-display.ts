import { styleText } from 'node:util';
import type { Notify } from '../../functions/report/notice.ts';
import { createTally, type Tally } from './create-tally.ts';
import { describeNotice, type Line } from './describe-notice.ts';
import { drawBar } from './draw-bar.ts';
import { cutText, makePrintable } from './make-printable.ts';
import { writeFeeds, writeSummary } from './write-summary.ts';

/** Where lines go: a terminal, a pipe or a file. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Of a terminal: whether colours are understood and wanted (`NO_COLOR`). */
  hasColors?(): boolean;
}

/** What a person at a laptop sees of the work. */
export interface Display {
  readonly notify: Notify;
  readonly tally: Tally;
  say(line: string): void;
  /** Nothing is at work any more: tells of the feeds that were written meanwhile, and with `summary` of everything. */
  settle(summary?: 'summary'): void;
}

const styles = { good: 'green', plain: 'dim', bad: 'red' } as const;
/** Names of files and lists of what is expected may be long: more is a mistake, or somebody's joke. */
const longestLine = 2_000;
const eraseLine = '\r\x1b[2K';

/** Writes a line per event and, on a terminal, a bar below them while something is spoken. */
export function createDisplay(output: Output, siteAddress: string): Display {
  const tally = createTally();
  let bar = '';
  const write = (lines: readonly string[]) => {
    const text = lines.map((line) => `${line}\n`).join('');
    const erase = bar === '' ? '' : eraseLine;
    bar = drawProgress(output, tally);
    if (erase + text + bar !== '') output.write(erase + text + bar);
  };
  return {
    tally,
    notify: (notice) => {
      tally.count(notice);
      const line = describeNotice(notice, siteAddress);
      write(line === undefined ? [] : [paint({ ...line, text: fitLine(line.text) }, output)]);
    },
    say: (line) => write([fitLine(line)]),
    settle: (summary) => {
      write(writeFeeds(tally.takeFeeds(), siteAddress).map(fitLine));
      if (summary) write([writeSummary(tally.results())]);
    },
  };
}

/** Whoever wrote an article wrote part of the line. */
function fitLine(text: string): string {
  return cutText(makePrintable(text), longestLine);
}

/** A file or a pipe gets lines alone. */
function drawProgress(output: Output, tally: Tally): string {
  const progress = output.isTTY ? tally.progress() : undefined;
  // Some terminals say that they have no columns at all.
  return progress === undefined ? '' : drawBar(progress, output.columns || 80);
}

/** Colours only the first word, which says what happened; an error it colours whole. */
function paint({ tone, text }: Line, output: Output): string {
  if (!output.hasColors?.()) return text;
  // The output has been asked already whether it takes colours.
  const color = (part: string) => styleText(styles[tone], part, { validateStream: false });
  return tone === 'bad' ? color(text) : text.replace(/^\S+/, color);
}
