import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRelease } from '../../functions/budget/find-release.ts';
import { findBudget } from '../../functions/budget/find-usage.ts';
import { HeldError } from '../../functions/budget/held-error.ts';
import { withinBudget } from '../../functions/budget/within-budget.ts';
import { ConflictError } from '../../functions/cloud/conflict-error.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import { UnreadableError } from '../../functions/episode/unreadable-error.ts';
import { OutOfTimeError } from '../../functions/speech/out-of-time-error.ts';
import type { Polly } from '../../functions/speech/polly.ts';
import { SpeechError } from '../../functions/speech/speech-error.ts';
import { bytesOf } from '../edges/temporary-stores.ts';
import { month, openStudio, scriptOf, start, voice } from './open-studio.ts';

describe('withinBudget', () => {
  it('writes down what was billed, each chunk once', async () => {
    const { narrate, used, studio } = await openStudio();
    expect(await narrate('a.md', ['Tick.', 'Tock.'])).toBe('spoken');
    expect(await used()).toBe(10);
    expect((await findBudget(month, studio)).reservations).toEqual([]);
  });

  it('reads and writes nothing where nothing is asked of Polly', async () => {
    const { edges } = await openStudio({ monthlyCharacterLimit: 1 });
    const untouched: Store = new Proxy(edges.studio, {
      get: (_, name) => () => Promise.reject(new Error(`${String(name)} was called`)),
    });
    const narration = { article: 'a.md', script: scriptOf('Tick.') };
    const unchanged = withinBudget(narration, { ...edges, studio: untouched }, (polly) =>
      polly.describeVoices(),
    );
    expect(await unchanged).toHaveLength(2);
    const failing = withinBudget(narration, { ...edges, studio: untouched }, async () => {
      throw new SpeechError('no voices');
    });
    await expect(failing).rejects.toThrow('no voices');
  });

  it('holds what would go over the month’s limit: nothing is spoken or written', async () => {
    const { narrate, requests, studio, used } = await openStudio({ monthlyCharacterLimit: 14 });
    await narrate('a.md', ['Tick.']);
    const held = narrate('b.md', ['Once.', 'Twice']);
    await expect(held).rejects.toBeInstanceOf(HeldError);
    await expect(held).rejects.toMatchObject({
      holding: { article: 'b.md', characters: 10, usedCharacters: 5, month, monthlyCharacterLimit: 14 },
    });
    expect(requests).toHaveLength(1);
    expect(await used()).toBe(5);
    expect(await studio.list('speech/')).toHaveLength(1);
  });

  it('counts only what is missing, and a sentence that is said twice once', async () => {
    const { narrate, used, edges } = await openStudio({
      monthlyCharacterLimit: 10,
      articleCharacterLimit: 5,
    });
    await narrate('a.md', ['Tick.']);
    const script = scriptOf('Tick.', 'Tock.', 'Tock.');
    const speakTock = (polly: Polly) => polly.synthesize({ voice, ssml: '<speak>Tock.</speak>' });
    await withinBudget({ article: 'a.md', script }, edges, speakTock);
    expect(await used()).toBe(10);
  });

  it('begins every month anew; the month in which a run began pays for all of it', async () => {
    const { narrate, used, clock } = await openStudio({ monthlyCharacterLimit: 5 });
    clock.nowSeconds = Date.parse('2026-11-30T23:59:59Z') / 1000;
    await narrate('a.md', ['Tick.'], () => {
      clock.nowSeconds += 60;
    });
    expect([await used('2026-11'), await used('2026-12')]).toEqual([5, 0]);
    await narrate('b.md', ['Tock.']);
    expect([await used('2026-11'), await used('2026-12')]).toEqual([5, 5]);
    await expect(narrate('c.md', ['Once.'])).rejects.toBeInstanceOf(HeldError);
  });

  it('counts what was spoken when a run fails midway, and gives the rest back', async () => {
    const { edges, used, studio } = await openStudio();
    const script = scriptOf('Tick.', 'Tock.', 'Once.');
    const failing = withinBudget({ article: 'a.md', script }, edges, async (polly) => {
      await polly.synthesize({ voice, ssml: '<speak>Tick.</speak>' });
      throw new SpeechError('Rate exceeded');
    });
    await expect(failing).rejects.toThrow('Rate exceeded');
    expect(await used()).toBe(5);
    expect((await findBudget(month, studio)).reservations).toEqual([]);
  });

  it('keeps the rest of what only ran out of time, so that nobody else takes its place', async () => {
    const { narrate, edges, studio, used } = await openStudio({ monthlyCharacterLimit: 15 });
    const script = scriptOf('Tick.', 'Tock.', 'Once.');
    const late = withinBudget({ article: 'a.md', script }, edges, async (polly) => {
      await polly.synthesize({ voice, ssml: '<speak>Tick.</speak>' });
      throw new OutOfTimeError(1, 'the time is nearly over');
    });
    await expect(late).rejects.toThrow('nearly over');
    expect(await findBudget(month, studio)).toMatchObject({
      billedCharacters: { neural: 5 },
      reservations: [{ article: 'a.md', characters: 10 }],
    });
    expect(await used()).toBe(15);
    await expect(narrate('b.md', ['Else.'])).rejects.toBeInstanceOf(HeldError);
  });

  it('lets no killed run block the month for more than a day, and its next run at once', async () => {
    const { narrate, edges, clock, used } = await openStudio({ monthlyCharacterLimit: 10 });
    const asked = Promise.withResolvers<void>();
    const script = scriptOf('Tick.', 'Tock.');
    void withinBudget({ article: 'a.md', script }, edges, async (polly) => {
      await polly.synthesize({ voice, ssml: '<speak>Tick.</speak>' });
      asked.resolve();
      await new Promise(() => {});
    });
    await asked.promise;
    await expect(narrate('b.md', ['Else.'])).rejects.toBeInstanceOf(HeldError);
    expect(await narrate('a.md', ['Tick.', 'Tock.'])).toBe('spoken');
    expect(await used()).toBe(10);
    clock.nowSeconds += 24 * 60 * 60;
    await expect(narrate('b.md', ['Else.'])).rejects.toBeInstanceOf(HeldError);
  });

  it('forgets a killed run’s reservation after a day, not what it has written down', async () => {
    const { narrate, edges, clock, used } = await openStudio({ monthlyCharacterLimit: 15 });
    const asked = Promise.withResolvers<void>();
    const script = scriptOf('Tick.', 'Tock.', 'Once.');
    void withinBudget({ article: 'a.md', script }, edges, async (polly) => {
      clock.nowSeconds += 1;
      await polly.synthesize({ voice, ssml: '<speak>Tick.</speak>' });
      asked.resolve();
      await new Promise(() => {});
    });
    await asked.promise;
    await expect.poll(() => used()).toBe(15);
    clock.nowSeconds = start + 24 * 60 * 60 - 1;
    expect(await used()).toBe(15);
    clock.nowSeconds += 2;
    await expect.poll(() => used()).toBe(5);
    expect(await narrate('b.md', ['Else.', 'Other'])).toBe('spoken');
  });

  it('adds to what it could not write down in the background at the end', async () => {
    const { edges, clock, used } = await openStudio();
    let faults = 0;
    const shaky: Store = {
      ...edges.studio,
      keep: async (...[key, bytes, condition]: Parameters<Store['keep']>) => {
        if (clock.nowSeconds > start && faults++ < 5) throw new Error('S3 did not answer');
        return await edges.studio.keep(key, bytes, condition);
      },
    };
    const script = scriptOf('Tick.', 'Tock.');
    await withinBudget({ article: 'a.md', script }, { ...edges, studio: shaky }, async (polly) => {
      await polly.synthesize({ voice, ssml: '<speak>Tick.</speak>' });
      clock.nowSeconds += 1;
      await polly.synthesize({ voice, ssml: '<speak>Tock.</speak>' });
    });
    expect(faults).toBeGreaterThan(5);
    expect(await used()).toBe(10);
  });

  it('adds what is billed while the month is being written', async () => {
    const { edges, clock, used } = await openStudio();
    const script = scriptOf('Tick.', 'Tock.', 'Tack.');
    let speaker: Polly | undefined;
    let writes = 0;
    const slow: Store = {
      ...edges.studio,
      keep: async (...words: Parameters<Store['keep']>) => {
        writes += 1;
        if (writes === 2) await speaker?.synthesize({ voice, ssml: '<speak>Tack.</speak>' });
        return await edges.studio.keep(...words);
      },
    };
    await withinBudget({ article: 'a.md', script }, { ...edges, studio: slow }, async (polly) => {
      speaker = polly;
      await polly.synthesize({ voice, ssml: '<speak>Tick.</speak>' });
      clock.nowSeconds += 1;
      await polly.synthesize({ voice, ssml: '<speak>Tock.</speak>' });
    });
    expect(await used()).toBe(15);
  });

  it('fails, and speaks nothing, where the month cannot be read or written', async () => {
    const { edges, narrate, requests, studio } = await openStudio();
    const busy = { ...studio, keep: (key: string) => Promise.reject(new ConflictError(key)) };
    const script = scriptOf('Tick.');
    const speak = (polly: Polly) => polly.synthesize({ voice, ssml: '<speak>Tick.</speak>' });
    const blocked = withinBudget({ article: 'a.md', script }, { ...edges, studio: busy }, speak);
    await expect(blocked).rejects.toBeInstanceOf(ConflictError);
    await studio.keep(studioKeys.budget(month), bytesOf('{}'));
    await expect(narrate('a.md', ['Tick.'])).rejects.toBeInstanceOf(UnreadableError);
    expect(requests).toEqual([]);
  });
});

describe('a release', () => {
  it('lets through what was held, whatever the limits, and what has become less', async () => {
    const { narrate, release, used } = await openStudio({
      monthlyCharacterLimit: 1,
      articleCharacterLimit: 1,
    });
    await expect(narrate('a.md', ['Tick.', 'Tock.'])).rejects.toBeInstanceOf(HeldError);
    await release('a.md', 10);
    expect(await narrate('a.md', ['Tick.'])).toBe('spoken');
    expect(await used()).toBe(5);
  });

  it('lets through neither more than that nor another article', async () => {
    const { narrate, release, requests } = await openStudio({ articleCharacterLimit: 1 });
    await release('a.md', 9);
    await expect(narrate('a.md', ['Tick.', 'Tock.'])).rejects.toBeInstanceOf(HeldError);
    await expect(narrate('b.md', ['Tick.'])).rejects.toBeInstanceOf(HeldError);
    expect(requests).toEqual([]);
  });

  it('is less by what a run has billed, however the run ends, and gone with its last character', async () => {
    const { edges, narrate, release, studio, used } = await openStudio({ articleCharacterLimit: 1 });
    await release('a.md', 15);
    const script = scriptOf('Tick.', 'Tock.', 'Once.');
    const late = withinBudget({ article: 'a.md', script }, edges, async (polly) => {
      await polly.synthesize({ voice, ssml: '<speak>Tick.</speak>' });
      throw new OutOfTimeError(1, 'the time is nearly over');
    });
    await expect(late).rejects.toThrow('nearly over');
    expect(await findRelease('a.md', studio)).toMatchObject({ characters: 10 });
    const broken = () => Promise.reject(new SpeechError('the upload failed'));
    await expect(narrate('a.md', ['Tock.', 'Once.'], broken)).rejects.toThrow('the upload failed');
    expect(await studio.list('released/')).toEqual([]);
    await expect(narrate('a.md', ['Else.'])).rejects.toBeInstanceOf(HeldError);
    expect(await used()).toBe(15);
  });

  it('stays whole where the article is within the limits', async () => {
    const { narrate, release, studio } = await openStudio({ articleCharacterLimit: 5 });
    await release('a.md', 10);
    await narrate('a.md', ['Tick.']);
    expect(await findRelease('a.md', studio)).toMatchObject({ characters: 10 });
  });

  it('that cannot be read is no permission', async () => {
    const { narrate, studio } = await openStudio({ articleCharacterLimit: 1 });
    await studio.keep(studioKeys.released('a.md'), bytesOf('true'));
    await expect(narrate('a.md', ['Tick.'])).rejects.toBeInstanceOf(UnreadableError);
  });
});

describe('many narrations at once', () => {
  it('bill no more than the limit, whatever the order of their reads and writes, and lose no character', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        lengths,
        fc.integer({ min: 1, max: 200 }),
        fc.scheduler(),
        async (each, limit, order) => {
          const { edges, narrate, requests, studio, used } = await openStudio({
            monthlyCharacterLimit: limit,
          });
          const { read, keep } = studio;
          edges.studio = {
            ...studio,
            read: async (key) => await order.schedule(read(key)),
            keep: async (...words) => {
              await order.schedule(Promise.resolve());
              return await keep(...words);
            },
          };
          const texts = each.map((length, index) => String.fromCharCode(97 + index).repeat(length));
          const runs = texts.map((text, index) => narrate(`${index}.md`, [text]));
          const ended = await order.waitFor(Promise.allSettled(runs));
          const billed = requests.reduce((sum, { ssml }) => sum + ssml.length - '<speak></speak>'.length, 0);
          expect(billed).toBeLessThanOrEqual(limit);
          expect(await used()).toBe(billed);
          const reasons = ended.flatMap((run) => (run.status === 'rejected' ? [run.reason] : []));
          expect(reasons.filter((reason) => !(reason instanceof HeldError))).toEqual([]);
          expect(reasons).toHaveLength(texts.length - requests.length);
        },
      ),
      { numRuns: 25 },
    );
  });
});
