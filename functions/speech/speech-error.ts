/** Polly did not speak a chunk this time: trying again later may help. */
export class SpeechError extends Error {
  override readonly name: string = 'SpeechError';
}

/** The account's quota is used up for the moment, by this process or by another one: ask more slowly. */
export class ThrottleError extends SpeechError {
  override readonly name = 'ThrottleError' as const;
}

/** A chunk's sound was spoken and is kept, but there was no time left to ask when its words are said. */
export class UnmarkedError extends SpeechError {
  override readonly name = 'UnmarkedError' as const;
}

/** A whole stream that is too short for its words: it broke off between two frames, or the voice leaves words out. */
export class ShortAudioError extends SpeechError {
  override readonly name = 'ShortAudioError' as const;
  readonly frames: number;

  constructor(frames: number, message: string) {
    super(message);
    this.frames = frames;
  }
}

/** Polly understood the request and will always refuse it: the text or the settings must change. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError' as const;
}
