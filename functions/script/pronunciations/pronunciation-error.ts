/** A pronunciation cannot be used; whoever knows the file says in which line it stands. */
export class PronunciationError extends Error {
  override readonly name = 'PronunciationError' as const;
  /** The word, and the part of its pronunciation. */
  readonly path: readonly string[];

  constructor(path: readonly string[], message: string) {
    super(message);
    this.path = path;
  }
}
