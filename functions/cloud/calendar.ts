/** Calls of a function that are due later than a queue can wait. */
export interface Calendar {
  /**
   * Brings a key before the function at an instant, or soon after, as if its object had changed. A key has one such call: another
   * instant moves it. What is due at once is called at once.
   */
  callAt(key: string, instant: string): Promise<void>;
  /** Forgets a key's call; no error where there is none. */
  cancel(key: string): Promise<void>;
}
