import { createHash } from 'node:crypto';

/** Chance that repeats: the same seed and name throw the same numbers. */
export interface Dice {
  /** From 0 up to 1. */
  roll(): number;
  /** Whether something happens that happens at this rate. */
  chance(rate: number): boolean;
  /** From `least` up to `most`. */
  between(least: number, most: number): number;
  /** One of them, any. */
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

/** Dice of their own for each name, so that what one part of the world throws changes nothing in the others. */
export function createDice(seed: number, name: string): Dice {
  let state = createHash('sha256').update(`${seed}/${name}`).digest().readUInt32BE();
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return scramble(state) / 2 ** 32;
  };
  return {
    roll,
    chance: (rate) => roll() < rate,
    between: (least, most) => least + roll() * (most - least),
    pick: (items) => items[Math.floor(roll() * items.length)] ?? items[0],
  };
}

/** The finalizer of Tommy Ettinger's mulberry32. */
function scramble(state: number): number {
  let word = Math.imul(state ^ (state >>> 15), state | 1);
  word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
  return (word ^ (word >>> 14)) >>> 0;
}
