/** Bytes that are not whole frames of the one format that recordings are made of. */
export class Mp3Error extends Error {
  override readonly name = 'Mp3Error' as const;
  /** Offset of the first byte that is wrong. */
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(`${message} at byte ${offset}`);
    this.offset = offset;
  }
}
