/** A value that was reached at a place; what lies behind it costs the square of how far it strays. */
export type Reached<Item> = { readonly item: Item; readonly place: number; readonly cost: number };

/** Finds the least of `cost + (place - target)² / (2 × variance)`. */
export interface LowestParabola<Item> {
  /** Places must not decrease. */
  add(reached: Reached<Item>): void;
  /** Targets must not decrease. Of several that cost the same the one that was added first. */
  find(target: number): Reached<Item> | undefined;
}

/** One of them, and from which target on none that was added before costs less. */
type Arc<Item> = { readonly reached: Reached<Item>; readonly from: number };

/**
 * The lower envelope of parabolas of one width. Any two of them cross once, so that each is the lowest in one stretch at most, and
 * adding and finding take the same time on average however many there are: Felzenszwalb and Huttenlocher, Distance Transforms of
 * Sampled Functions (https://doi.org/10.4086/toc.2012.v008a019).
 */
export function createLowestParabola<Item>(variance: number): LowestParabola<Item> {
  const arcs: Arc<Item>[] = [];
  let current = 0;
  return {
    add(reached) {
      let from = -Infinity;
      for (let last = arcs.at(-1); last !== undefined; last = arcs.at(-1)) {
        from = findCrossing(last.reached, reached, variance);
        if (from > last.from) break;
        arcs.pop();
      }
      arcs.push({ reached, from });
    },
    find(target) {
      current = Math.max(0, Math.min(current, arcs.length - 1));
      while ((arcs[current + 1]?.from ?? Infinity) < target) current += 1;
      return arcs[current]?.reached;
    },
  };
}

/** From which target on the later of two costs less. */
function findCrossing(former: Reached<unknown>, later: Reached<unknown>, variance: number): number {
  const distance = later.place - former.place;
  if (distance === 0) return later.cost < former.cost ? -Infinity : Infinity;
  return (former.place + later.place) / 2 + (variance * (later.cost - former.cost)) / distance;
}
