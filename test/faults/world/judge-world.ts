import { expect } from 'vitest';
import { emptyBudget } from '../../../functions/budget/budget.ts';
import { monthOf } from '../../../functions/budget/month.ts';
import { readBudget } from '../../../functions/budget/read-budget.ts';
import { countUsed } from '../../../functions/budget/reservations.ts';
import { studioKeys } from '../../../functions/episode/keys.ts';
import type { SpeechRequest } from '../../../functions/speech/polly.ts';
import { keyOf } from '../../../local/polly/ledger/keep-ledger.ts';
import type { Ledger } from '../../../local/polly/ledger/ledger.ts';
import { textIn } from '../../edges/temporary-stores.ts';
import type { World } from './create-world.ts';
import type { Outcome } from './send-letters.ts';

/** Nothing is left behind by all that went wrong, and everybody is told the truth. */
export async function judgeStudio(world: World, outcome: Outcome): Promise<void> {
  const { studio, notices, narrateQueue, publishQueue, narrate, publish } = world;
  expect([...narrateQueue.deadLetters, ...publishQueue.deadLetters]).toEqual([]);
  expect([narrate.ends.outOfTime, publish.ends.outOfTime]).toEqual([0, 0]);
  expect(notices.filter(({ kind }) => kind === 'failed' || kind === 'held')).toEqual([]);
  for (const folder of ['leases/', 'waiting/', 'released/']) expect(await studio.list(folder)).toEqual([]);
  const there = [...outcome].filter(([, letter]) => letter !== undefined);
  expect(await studio.list('reports/')).toEqual(there.map(([key]) => studioKeys.report(key)).toSorted());
  for (const [key, letter] of there) {
    const report: unknown = JSON.parse((await textIn(studio, studioKeys.report(key))) ?? '');
    expect(report).toMatchObject({ article: key, status: letter?.isDraft ? 'draft' : 'published' });
  }
  const known = new Set(there.map(([key]) => studioKeys.identity(key)));
  expect((await studio.list('identities/')).filter((key) => !known.has(key))).toEqual([]);
}

/** An upload in parts that nobody ended or took back belongs to a run that was killed; the bucket's rule ends it. */
export function judgeUploads({ site, articles, studio, narrate }: World): void {
  expect([...articles.openUploads, ...studio.openUploads]).toEqual([]);
  expect(site.openUploads.size).toBeLessThanOrEqual(narrate.ends.killed);
}

/** Every chunk was kept once, and billed once but where its audio was lost by a kill. */
export function judgeBilling({ book }: World, ledger: Ledger): void {
  const keys = new Map([...book.requests].map(([key, request]) => [nameInLedger(request), key]));
  const billed = new Map<string, number>();
  for (const entry of ledger.entries()) {
    const key = keys.get(entry.key) ?? entry.key;
    expect(book.requests.has(key)).toBe(true);
    if (entry.outcome === 'billed') billed.set(key, (billed.get(key) ?? 0) + 1);
  }
  const isTooOften = ([key, count]: readonly [string, number]) => count > 1 + (book.excused.get(key) ?? 0);
  expect([...billed].filter(isTooOften)).toEqual([]);
  expect([...book.kept].filter(isTooOften)).toEqual([]);
}

/** The name of the request that the project's client sends. */
function nameInLedger({ ssml, voice }: SpeechRequest): string {
  const format = { OutputFormat: 'mp3', SampleRate: '24000', TextType: 'ssml' };
  const speaker = { VoiceId: voice.id, Engine: voice.engine, LanguageCode: voice.language };
  return keyOf({ ...format, ...speaker, Text: ssml });
}

/** The month's book has all that reached a run, but for what killed ones had not written down, and what a store was not sure about. */
export async function judgeBudget({ studio, clock, book, deaths, budgetFailures }: World): Promise<void> {
  const now = clock.nowSeconds();
  const month = monthOf(now);
  const bytes = (await studio.read(studioKeys.budget(month)))?.bytes;
  const budget = bytes === undefined ? emptyBudget(month) : readBudget(bytes, month);
  const dead = new Set(deaths.map(({ name }) => name));
  const reached = sum([...book.reachedCharacters]);
  const doubtful = sum(
    [...book.reachedCharacters].filter(([name]) => dead.has(name) || budgetFailures.has(name)),
  );
  const counted = budget.billedCharacters.neural;
  expect(counted).toBeGreaterThanOrEqual(reached - doubtful);
  expect(counted).toBeLessThanOrEqual(reached + doubtful);
  if (doubtful === 0) expect(budget.reservations).toEqual([]);
  // A day later nothing that a killed run reserved counts any more.
  const tomorrow = new Date((now + 24 * 60 * 60) * 1000).toISOString();
  expect(countUsed(budget, { now: tomorrow })).toBe(counted);
}

function sum(amounts: readonly (readonly [string, number])[]): number {
  return amounts.reduce((total, [, characters]) => total + characters, 0);
}
