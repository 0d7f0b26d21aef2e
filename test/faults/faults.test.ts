import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../local/polly/ledger/ledger.ts';
import { createWorld, type World } from './world/create-world.ts';
import { cruelRates, startCruelPolly } from './world/cruel-polly.ts';
import { judgeSite } from './world/judge-site.ts';
import { judgeBilling, judgeBudget, judgeStudio, judgeUploads } from './world/judge-world.ts';
import { type Outcome, type Post, sendLetters } from './world/send-letters.ts';

const isSoak = process.env.SOAK === 'true';

const library: Post = { letters: 1000, withdrawn: 100, bookParagraphs: 700 };
const shelf: Post = { letters: 40, withdrawn: 8, bookParagraphs: 320 };

/** The tests throw the same each time; SEED has another seed's fate, such as that of a failure. */
const seed = Number(process.env.SEED ?? 1);
const fates = isSoak
  ? [{ seed, post: library }, ...[1, 2, 3, 4].map((more) => ({ seed: seed + more, post: shelf }))]
  : [{ seed, post: shelf }];

describe.each(fates)(
  '$post.letters articles uploaded at once while everything goes wrong, seed $seed',
  ({ seed, post }) => {
    let world: World;
    let outcome: Outcome;
    let ledger: Ledger;
    let close: () => Promise<void>;

    beforeAll(async () => {
      const cruel = await startCruelPolly({ seed, rates: cruelRates });
      ledger = cruel.ledger;
      close = cruel.close;
      world = createWorld({ seed, polly: cruel.polly, killRate: 0.15, storeFailureRate: 0.003 });
      await world.run(async () => {
        outcome = await sendLetters(world, post);
      });
    }, 900_000);

    afterAll(() => close());

    it('are on the site once each, in their newest version, whole and in order', async () => {
      await judgeSite(world.site, outcome);
    });

    it('leave no lease, note or upload behind, no dead letter, and a report each', async () => {
      await judgeStudio(world, outcome);
      judgeUploads(world);
    });

    it('are billed once but for what a kill lost', async () => {
      judgeBilling(world, ledger);
      await judgeBudget(world);
    });

    it('have met all that can go wrong', () => {
      const { faults, requests } = ledger.totals();
      expect(Object.keys(faults).length).toBeGreaterThanOrEqual(Object.keys(cruelRates).length - 1);
      expect((faults.throttle ?? 0) / requests).toBeGreaterThan(0.2);
      expect(world.narrate.ends.killed).toBeGreaterThan(3);
      expect(world.publish.ends.killed).toBeGreaterThan(0);
      expect(world.problems.length).toBeGreaterThan(3);
      expect(world.continued).not.toEqual([]);
    });
  },
);
