import type { Patience } from '../cloud/patience.ts';

/** The same patience by a clock that goes on where the real one is set back, as that of a laptop is after its sleep. */
export function steadyPatience(patience: Patience): Patience {
  let latestSeconds = Number.NEGATIVE_INFINITY;
  let setBackSeconds = 0;
  return {
    ...patience,
    nowSeconds: () => {
      const nowSeconds = patience.nowSeconds();
      setBackSeconds = Math.max(setBackSeconds, latestSeconds - nowSeconds);
      latestSeconds = nowSeconds + setBackSeconds;
      return latestSeconds;
    },
  };
}
