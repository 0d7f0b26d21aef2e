/** The command line cannot be obeyed: the person who typed it must change it. One sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError' as const;
}
