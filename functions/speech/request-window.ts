import type { Patience } from '../cloud/patience.ts';

/**
 * How many requests of this process may be in flight at once where others, whom it does not know, use the same quota. A throttle
 * leaves it those that Polly has let in; after a while it tries one more, and the next ones sooner and sooner, until it is throttled again.
 */
export type RequestWindow = {
  size: number;
  readonly sizeAtMost: number;
  /** When one more may be tried, and how long after that yet another one. */
  triesAtSeconds: number;
  triesAfterSeconds: number;
  /** Whether somebody is going to be woken then. */
  isAwaited: boolean;
};

/**
 * Of the time that requests take, since places become free as often as requests end. Measured in virtual time with two to five
 * processes: tries twice as frequent gain 2 % of the time and cost a fifth more throttles.
 */
const triesAfterPart = 1 / 3;
/** A waiting timer holds up the end of a process. */
const longestWaitSeconds = 10;
/** A clock may say a hair less than was waited for, and add a hair to no more than it was. */
const shortestWaitSeconds = 0.01;
const waitKept = 0.3;

/** All of a quota. */
export function openWindow(sizeAtMost: number): RequestWindow {
  return { size: sizeAtMost, sizeAtMost, triesAtSeconds: Infinity, triesAfterSeconds: 0, isAwaited: false };
}

/** A request was throttled, beside so many others that were let in; they take so long. */
export function narrowWindow(
  window: RequestWindow,
  { inFlight, requestSeconds }: { readonly inFlight: number; readonly requestSeconds: number },
  patience: Patience,
): void {
  window.size = Math.max(1, Math.min(window.size, inFlight));
  window.triesAfterSeconds = Math.min(longestWaitSeconds, requestSeconds * triesAfterPart);
  window.triesAtSeconds = patience.nowSeconds() + scatter(window.triesAfterSeconds, patience);
}

/** How many may be in flight now. */
export function reckonWindow(window: RequestWindow, patience: Patience): number {
  const nowSeconds = patience.nowSeconds();
  if (nowSeconds < window.triesAtSeconds) return window.size;
  window.size = Math.min(window.sizeAtMost, window.size + 1);
  window.triesAfterSeconds *= waitKept;
  const isWhole = window.size === window.sizeAtMost;
  window.triesAtSeconds = isWhole ? Infinity : nowSeconds + scatter(window.triesAfterSeconds, patience);
  return window.size;
}

/** Wakes whoever waits when one more may be tried. */
export function awaitTry(window: RequestWindow, patience: Patience, wake: () => void): void {
  if (window.isAwaited || window.triesAtSeconds === Infinity) return;
  window.isAwaited = true;
  const seconds = Math.max(shortestWaitSeconds, window.triesAtSeconds - patience.nowSeconds());
  void patience.wait(seconds).then(() => {
    window.isAwaited = false;
    wake();
  });
}

/** Processes that were throttled together shall not try again together. */
function scatter(seconds: number, patience: Patience): number {
  return seconds * (0.5 + patience.random());
}
