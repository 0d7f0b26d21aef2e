/** A picture as rows of red, green and blue bytes. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** The colour profile that its numbers are meant in, as JPEG segments; sRGB where there is none. */
  readonly profile?: readonly Uint8Array[];
};

/** What a picture's bytes say about it before any pixel is read. */
export type Header = {
  readonly format: 'jpeg' | 'png';
  readonly width: number;
  readonly height: number;
};
