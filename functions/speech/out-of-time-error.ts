/** The function's time is nearly over: what was spoken is kept, and another run can go on from there. */
export class OutOfTimeError extends Error {
  override readonly name = 'OutOfTimeError' as const;
  /** Chunks that this run has spoken, if only their sound: without any, another run would get no further. */
  readonly newChunks: number;

  constructor(newChunks: number, message: string) {
    super(message);
    this.newChunks = newChunks;
  }
}
