import type { Playback } from './playback.ts';

/**
 * Calls back with the moment that is heard, once a frame while it moves. `timeupdate` comes four times a second only,
 * which is too late for words; but it comes also where a hidden page has no frames.
 */
export function followTime({ audio, on, signal }: Playback, onMoment: (seconds: number) => void): void {
  let frame = 0;
  const step = () => {
    onMoment(audio.currentTime);
    frame = audio.paused ? 0 : requestAnimationFrame(step);
  };
  on(audio, 'play seeking timeupdate', () => {
    if (frame === 0) step();
  });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  step();
}
