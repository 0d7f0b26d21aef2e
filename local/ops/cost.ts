import type { Budget } from '../../functions/budget/budget.ts';
import { instantOf, monthOf } from '../../functions/budget/month.ts';
import { readBudget } from '../../functions/budget/read-budget.ts';
import { countUsed } from '../../functions/budget/reservations.ts';
import { patience } from '../../functions/cloud/patience.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import { priceDollars } from '../../functions/report/prices.ts';
import { engines } from '../../functions/script/script.ts';
import { begin } from '../progress/describe-notice.ts';
import { writeCount, writeDollars } from '../progress/write-amount.ts';
import { listReports } from './list-reports.ts';
import { mapInParallel } from './map-in-parallel.ts';
import type { Place, Work } from './place.ts';

/** Says what speaking cost, the newest month first, and what it would cost to let through what is held. */
export async function sumCost({ studio }: Place): Promise<Work> {
  const nowSeconds = patience.nowSeconds();
  const budgets = await listBudgets(studio);
  const thisMonth = monthOf(nowSeconds);
  const lines = budgets.map((budget) =>
    begin(budget.month, writeMonth(budget, budget.month === thisMonth ? instantOf(nowSeconds) : undefined)),
  );
  const isSpent = budgets.some(({ month }) => month === thisMonth);
  return {
    lines: [
      ...(isSpent ? [] : [begin(thisMonth, 'nothing was billed yet')]),
      ...lines,
      begin('held', await writeHeld(studio)),
      'US$ at the list prices of October 2026, without free tiers.',
    ],
  };
}

/** @throws UnreadableError rather than leaving a month out */
async function listBudgets(studio: Store): Promise<readonly Budget[]> {
  const [folder = ''] = studioKeys.budget('\n').split('\n');
  const keys = (await studio.list(folder)).toReversed();
  const found = await mapInParallel(keys, async (key) => {
    const object = await studio.read(key);
    return object === undefined ? [] : [readBudget(object.bytes, key)];
  });
  return found.flat();
}

function writeMonth(budget: Budget, now: string | undefined): string {
  const { billedCharacters } = budget;
  const used = engines.filter((engine) => billedCharacters[engine] > 0);
  const dollarsOf = (engine: (typeof engines)[number]) => priceDollars(billedCharacters[engine])[engine];
  const parts = used.map(
    (engine) =>
      `${engine} ${writeCount(billedCharacters[engine], 'character')} ${writeDollars(dollarsOf(engine))}`,
  );
  const sum = used.reduce((total, engine) => total + dollarsOf(engine), 0);
  const reserved =
    now === undefined ? 0 : countUsed(budget, { now }) - countUsed({ ...budget, reservations: [] }, { now });
  return [
    ...(parts.length === 0 ? ['nothing was billed yet'] : parts),
    ...(parts.length > 1 ? [`in all ${writeDollars(sum)}`] : []),
    ...(reserved > 0 ? [`${writeCount(reserved, 'character')} reserved by runs at work`] : []),
  ].join(' · ');
}

async function writeHeld(studio: Store): Promise<string> {
  const held = (await listReports(studio)).flatMap((report) => report.held ?? []);
  if (held.length === 0) return 'no article';
  const characters = held.reduce((sum, one) => sum + one.characters, 0);
  const dollars = held.reduce((sum, one) => sum + one.dollars, 0);
  return [
    writeCount(held.length, 'article'),
    writeCount(characters, 'character'),
    `${writeDollars(dollars)} if all were released`,
  ].join(' · ');
}
