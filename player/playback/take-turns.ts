let current: HTMLAudioElement | undefined;

/** Pauses whichever other player of the page plays. */
export function takeTurn(audio: HTMLAudioElement): void {
  if (current !== audio) current?.pause();
  current = audio;
}
