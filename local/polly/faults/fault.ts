/** All that can be made to go wrong with a request for speech. */
export const faults = [
  /** 400 ThrottlingException. */
  'throttle',
  /** 500 ServiceFailureException. */
  'failure',
  /** 503 ServiceUnavailableException. */
  'unavailable',
  /** The stream is reset instead of an answer. */
  'reset',
  /** Neither an answer nor an error comes, until the client leaves. */
  'mute',
  /** 200, but with a page of HTML where the audio should be. */
  'content-type',
  /** The stream is reset behind a part of the audio. */
  'reset-midway',
  /** The whole connection is closed behind a part of the audio, and with it all that goes over it. */
  'hang-up',
  /** The audio ends too early, behind a whole frame, as if it were complete. */
  'truncate',
  /** The same in the middle of a frame. */
  'truncate-frame',
  /** A part of the audio, then nothing: see `stallMilliseconds`. */
  'stall',
  /** The whole audio, in small pieces: see `dripMilliseconds`. */
  'drip',
  /** The audio lasts ten minutes, as if the text went on and Polly had cut it off there. */
  'ten-minutes',
] as const;

/** One of them. */
export type Fault = (typeof faults)[number];

/** Which requests for speech go wrong, and how. The script comes first; behind its end the rates hold. */
export type FaultOptions = {
  /** For each fault the share of requests that meet it, from 0 to 1; together at most 1. Default: none. */
  readonly rates?: Readonly<Partial<Record<Fault, number>>>;
  /** What happens to the first requests, in the order of their arrival. Default: nothing. */
  readonly script?: readonly (Fault | 'ok')[];
  /**
   * What the rates' dice depend on, together with the request's content and how often it was asked for: not on the
   * order of arrival, so that a run repeats although its requests overtake each other. Default 1.
   */
  readonly seed?: number;
  /**
   * Of the audio at most this share is sent before it breaks off, stalls or ends too early; how much exactly the seed
   * says. With much more than a quarter no length would tell a client that the speech was cut short. Default 0.25.
   */
  readonly keptShare?: number;
  /** A stalled stream goes on after so long. Default: never. */
  readonly stallMilliseconds?: number;
  /** Between two of the 20 pieces in which a dripping stream comes. Default 500. */
  readonly dripMilliseconds?: number;
};
