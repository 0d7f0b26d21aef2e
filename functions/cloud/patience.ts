/** Time and chance, handed in so that tests need not wait for either. */
export interface Patience {
  wait(seconds: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
  /** Seconds since 1970 began, with fractions. */
  nowSeconds(): number;
}

/** The real ones. */
export const patience: Patience = {
  wait: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
  random: () => Math.random(),
  nowSeconds: () => Date.now() / 1000,
};
