/** A file that this project wrote itself cannot be read any more: an operator must restore or delete it. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError' as const;
}
