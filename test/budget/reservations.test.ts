import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyBudget } from '../../functions/budget/budget.ts';
import { findHolding } from '../../functions/budget/find-holding.ts';
import { HeldError } from '../../functions/budget/held-error.ts';
import { instantOf, monthOf } from '../../functions/budget/month.ts';
import { readBudget } from '../../functions/budget/read-budget.ts';
import { bill, countUsed, reserve, settle } from '../../functions/budget/reservations.ts';
import { writeBudget } from '../../functions/budget/write-budget.ts';
import { UnreadableError } from '../../functions/episode/unreadable-error.ts';
import { bytesOf } from '../edges/temporary-stores.ts';

const now = '2026-11-22T12:00:00.000Z';
const until = '2026-11-23T12:00:00.000Z';
const month = emptyBudget('2026-11');
const of = (article: string, characters: number, run = `run of ${article}`) => ({
  article,
  run,
  characters,
  until,
});

describe('a reservation', () => {
  it('is taken from the others, not from its own article', () => {
    const budget = reserve(month, of('a.md', 400), now);
    expect(countUsed(budget, { article: 'b.md', now })).toBe(400);
    expect(countUsed(budget, { article: 'a.md', now })).toBe(0);
    expect(countUsed(budget, { now })).toBe(400);
  });

  it('turns into billed characters, and what is left is given back', () => {
    const reserved = reserve(month, of('a.md', 400), now);
    const billed = bill(reserved, { run: 'run of a.md', engine: 'neural', characters: 150 });
    expect(countUsed(billed, { article: 'b.md', now })).toBe(400);
    const settled = settle(billed, 'run of a.md');
    expect(countUsed(settled, { article: 'b.md', now })).toBe(150);
    expect(settled.billedCharacters).toEqual({ standard: 0, neural: 150, generative: 0, 'long-form': 0 });
  });

  it('counts what is billed beyond it, such as an answer that came broken', () => {
    const budget = bill(reserve(month, of('a.md', 10), now), {
      run: 'run of a.md',
      engine: 'standard',
      characters: 25,
    });
    expect(countUsed(budget, { article: 'b.md', now })).toBe(25);
  });

  it('takes the place of the one that a killed run of its article has left', () => {
    const budget = reserve(reserve(month, of('a.md', 400, 'killed'), now), of('a.md', 90, 'next'), now);
    expect(budget.reservations).toEqual([of('a.md', 90, 'next')]);
  });

  it('leaves the place of a later run alone, and all of it is counted', () => {
    const replaced = reserve(reserve(month, of('a.md', 400, 'old'), now), of('a.md', 90, 'new'), now);
    const billed = bill(replaced, { run: 'old', engine: 'neural', characters: 30 });
    const settled = settle(billed, 'old');
    expect(settled.reservations).toEqual([of('a.md', 90, 'new')]);
    expect(countUsed(settled, { article: 'b.md', now })).toBe(120);
  });

  it('counts no longer when its time is over, and goes with the next one', () => {
    const budget = reserve(month, of('a.md', 400), now);
    expect(countUsed(budget, { article: 'b.md', now: until })).toBe(0);
    expect(reserve(budget, of('b.md', 7), until).reservations).toEqual([of('b.md', 7)]);
  });
});

describe('findHolding', () => {
  const spending = { article: 'a.md', engine: 'neural', characters: 100 } as const;
  const usage = { month: '2026-11', usedCharacters: 900 };

  it.each([
    [{}, 900, false],
    [{ monthlyCharacterLimit: 1000 }, 900, false],
    [{ monthlyCharacterLimit: 1000 }, 901, true],
    [{ monthlyCharacterLimit: 1000 }, 5000, true],
    [{ articleCharacterLimit: 100 }, 900, false],
    [{ articleCharacterLimit: 99 }, 0, true],
    [{ articleCharacterLimit: 99, monthlyCharacterLimit: 1000 }, 0, true],
  ])('under %j with %i used: held is %s', (limits, usedCharacters, isHeld) => {
    const holding = findHolding(spending, { ...usage, usedCharacters }, limits);
    expect(holding !== undefined).toBe(isHeld);
    if (isHeld) {
      expect(holding).toEqual({ ...spending, ...limits, month: '2026-11', usedCharacters, dollars: 0.0016 });
    }
  });

  it('never holds what costs nothing, also in a month that is used up', () => {
    const free = { ...spending, characters: 0 };
    expect(
      findHolding(free, { ...usage, usedCharacters: 9999 }, { monthlyCharacterLimit: 1 }),
    ).toBeUndefined();
  });

  it('says what it would cost, which limit is in the way, and how to go on', () => {
    const holding = { ...spending, ...usage, dollars: 0.0016 };
    expect(new HeldError({ ...holding, monthlyCharacterLimit: 950 }).message).toBe(
      '"a.md" would newly bill 100 characters ($0.0016 on the neural engine). Of the 950 of 2026-11 900 are used (monthlyCharacterLimit). Let it through once with: npm run ops -- release "a.md" (in the cloud with --stack NAME; at home with the --out DIR that npm start was given, if any); or raise the limit and save the article again',
    );
    expect(new HeldError({ ...holding, articleCharacterLimit: 99 }).message).toContain(
      '. One article may bill 99 (articleCharacterLimit). In 2026-11 900 are used. ',
    );
  });
});

describe('a month', () => {
  it('is UTC’s', () => {
    expect(monthOf(Date.parse('2026-11-30T23:59:59.999Z') / 1000)).toBe('2026-11');
    expect(monthOf(Date.parse('2026-12-01T00:00:00Z') / 1000)).toBe('2026-12');
    expect(instantOf(0)).toBe('1970-01-01T00:00:00.000Z');
  });

  it('is read as it was written, whatever articles are called', () => {
    const amount = fc.nat(1_000_000_000);
    const reservations = fc.array(fc.record({ article: fc.string(), run: fc.uuid(), characters: amount }));
    fc.assert(
      fc.property(reservations, amount, (some, neural) => {
        const budget = {
          ...month,
          billedCharacters: { ...month.billedCharacters, neural },
          reservations: some.map((reservation) => ({ ...reservation, until })),
        };
        expect(readBudget(bytesOf(writeBudget(budget)), 'budget')).toEqual(budget);
      }),
    );
  });

  it.each(['', '{}', '{"version":2}', writeBudget(month).replace('"neural": 0', '"neural": -1')])(
    'that says %s is not taken for an unused one',
    (text) => {
      expect(() => readBudget(bytesOf(text), 'budget/2026-11.json')).toThrow(UnreadableError);
      expect(() => readBudget(bytesOf(text), 'budget/2026-11.json')).toThrow(/budget\/2026-11\.json/);
    },
  );
});
