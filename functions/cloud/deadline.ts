/** How long the present invocation of a function may go on. */
export interface Deadline {
  remainingSeconds(): number;
}

/** For work that nothing ends. */
export const noDeadline: Deadline = { remainingSeconds: () => Number.POSITIVE_INFINITY };
