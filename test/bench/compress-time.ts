import { type Patience, patience } from '../../functions/cloud/patience.ts';

/** Time in which a second lasts `scale` real ones: the stand-in, told the same scale, is then as fast as Polly. */
export function compressTime(scale: number): Patience {
  return {
    wait: (seconds) => patience.wait(seconds * scale),
    random: () => patience.random(),
    nowSeconds: () => performance.now() / 1000 / scale,
  };
}
