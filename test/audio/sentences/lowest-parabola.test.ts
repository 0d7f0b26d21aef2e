import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLowestParabola, type Reached } from '../../../functions/audio/sentences/lowest-parabola.ts';

const variance = 8;
const costAt = (target: number, { place, cost }: Reached<unknown>) =>
  cost + (place - target) ** 2 / (2 * variance);

const number = fc.integer({ min: -50, max: 50 });
const rising = fc
  .array(fc.record({ place: number, cost: number, target: number }), { maxLength: 30 })
  .map((drawn) => {
    const sort = (values: readonly number[]) => values.toSorted((one, other) => one - other);
    const places = sort(drawn.map(({ place }) => place));
    const targets = sort(drawn.map(({ target }) => target));
    return drawn.map(({ cost }, index) => ({
      reached: { item: index, place: places[index] ?? 0, cost },
      target: targets[index] ?? 0,
    }));
  });

describe('createLowestParabola', () => {
  it('finds nothing where there is nothing', () => {
    expect(createLowestParabola<string>(variance).find(3)).toBeUndefined();
  });

  it('finds the cheapest of those that were added so far', () => {
    fc.assert(
      fc.property(rising, (steps) => {
        const lowest = createLowestParabola<number>(variance);
        for (const [index, { reached, target }] of steps.entries()) {
          lowest.add(reached);
          const costs = steps.slice(0, index + 1).map((step) => costAt(target, step.reached));
          const found = lowest.find(target);
          expect(found && costAt(target, found)).toBeCloseTo(Math.min(...costs), 9);
        }
      }),
    );
  });

  it('finds the first of several that cost the same', () => {
    const lowest = createLowestParabola<string>(variance);
    lowest.add({ item: 'first', place: 0, cost: 0 });
    lowest.add({ item: 'same place', place: 0, cost: 0 });
    lowest.add({ item: 'as far', place: 4, cost: 0 });
    expect(lowest.find(2)?.item).toBe('first');
    expect(lowest.find(3)?.item).toBe('as far');
  });

  it('looks at each a few times only, however many there are', () => {
    let looks = 0;
    const lowest = createLowestParabola<number>(variance);
    const count = 2_000;
    for (let at = 0; at < count; at += 1) {
      const cost = (at * 7_919) % 101;
      lowest.add({
        item: at,
        place: at,
        get cost() {
          looks += 1;
          return cost;
        },
      });
      lowest.find(at - 3);
    }
    expect(looks).toBeGreaterThanOrEqual(count);
    expect(looks).toBeLessThanOrEqual(6 * count);
  });
});
