/** How fast the service answers. */
export type LatencyOptions = {
  /** From the request to the answer's first byte. Default 500. */
  readonly firstByteMilliseconds?: number;
  /** How fast the audio comes then; sound is 6,000 bytes a second. Default 18,000: three times as fast as it is heard. */
  readonly bytesPerSecond?: number;
  /** A second of the service lasts so many seconds here: 0.1 is ten times as fast. Default 1. */
  readonly scale?: number;
};
