import { episodeKeys } from '../../functions/episode/keys.ts';
import { addressOf } from '../../functions/feed/addresses.ts';
import type { Notice } from '../../functions/report/notice.ts';
import { cutText } from './make-printable.ts';
import { writeCount, writeDuration, writeNumber } from './write-amount.ts';

/** A line for people, and how it is meant. */
export type Line = { readonly tone: 'good' | 'plain' | 'bad'; readonly text: string };

/** Enough to know an article by. */
const longestTitle = 100;

type Finished = Extract<Notice, { kind: 'published' | 'unchanged' }>;

/** The line that tells of a notice; none for those that only move the bar, or are told of at the end. */
export function describeNotice(notice: Notice, siteAddress: string): Line | undefined {
  switch (notice.kind) {
    case 'published':
    case 'unchanged':
      return { tone: 'good', text: begin(notice.kind, describeEpisode(notice, siteAddress)) };
    case 'withdrawn':
      return { tone: 'plain', text: begin(notice.kind, notice.key) };
    case 'draft':
      return { tone: 'plain', text: begin(notice.kind, `${notice.key} is not published`) };
    case 'scheduled':
      return { tone: 'plain', text: begin(notice.kind, `${notice.key} waits for ${notice.instant}`) };
    case 'failed':
    case 'held':
      return { tone: 'bad', text: begin(notice.kind, describeProblem(notice)) };
    case 'hint':
      return { tone: 'plain', text: begin(notice.kind, describeProblem(notice)) };
    case 'show kept':
      return {
        tone: 'plain',
        text: begin(nameKind(notice.key), `${notice.key}, for the show "${notice.show}"`),
      };
    case 'begun':
    case 'spoken':
    case 'billed':
    case 'feed written':
      return undefined;
  }
}

/** The first word of each line says what happened; the rest is aligned behind it. */
export function begin(word: string, rest: string): string {
  return `${word.padEnd(10)} ${rest}`;
}

/** How much of a number of characters had to be spoken. */
export function describeCharacters(characters: number, spoken: number): string {
  const all = writeCount(characters, 'character');
  if (spoken >= characters) return all;
  return spoken === 0
    ? `${all}, all from the store`
    : `${all}, ${writeNumber(spoken)} spoken and the rest from the store`;
}

function describeEpisode(notice: Finished, siteAddress: string): string {
  const { title, durationSeconds, characters, billedCharacters, show, name } = notice;
  const address = addressOf(siteAddress, episodeKeys(show, name).folder);
  const amount = describeCharacters(characters, billedCharacters);
  return [`"${cutText(title, longestTitle)}"`, writeDuration(durationSeconds), amount, address].join(' · ');
}

/** The message of a show's file names that file, which may be gone; one that names its settings stands for all of them. */
function nameKind(key: string): string {
  const file = key.slice(key.lastIndexOf('/') + 1);
  return file === 'show.yaml' ? 'settings' : file.replace(/\.[^.]*$/, '');
}

function describeProblem({ key, problem }: Extract<Notice, { kind: 'failed' | 'held' | 'hint' }>): string {
  return problem.includes(key) ? problem : `${key}: ${problem}`;
}
