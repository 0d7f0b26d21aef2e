import type { PlayerData } from '../../functions/site/player/player-data.ts';
import { lastBefore } from '../transcript/last-before.ts';
import type { Words } from '../words/words.ts';
import type { On } from './on.ts';
import { takeTurn } from './take-turns.ts';

/** One episode that can be played: what all parts of a player share. */
export interface Playback {
  readonly host: HTMLElement;
  readonly data: PlayerData;
  readonly audio: HTMLAudioElement;
  readonly words: Words;
  /** Ends with the player. */
  readonly signal: AbortSignal;
  readonly on: On;
  /** The recording's own duration, or what is said of it before it is loaded. */
  duration(): number;
  /** The chapter that is heard, by its place in the list; -1 where there is none. */
  chapter(): number;
  /** Goes to a moment of the recording, and plays on from there if that is wanted. */
  seek(seconds: number, isToPlay?: boolean): void;
  play(): void;
  toggle(): void;
  /** Hears about everything that a listener can see or hear. */
  onChange(paint: () => void): void;
  /** Tells the page: an event `bucketcast-…` at the element. */
  tell(name: string, detail?: Readonly<Record<string, unknown>>): void;
}

/** What a playback is made of. */
export type PlaybackParts = Pick<Playback, 'host' | 'data' | 'audio' | 'words' | 'signal' | 'on'>;

const changes = 'play pause timeupdate seeking durationchange ratechange volumechange ended error';

/** Makes an audio element and an episode's data one thing. */
export function createPlayback(parts: PlaybackParts): Playback {
  const { host, data, audio, on } = parts;
  const duration = () => (Number.isFinite(audio.duration) ? audio.duration : data.audio.durationSeconds);
  const tell: Playback['tell'] = (name, detail) => {
    const facts = { episode: data.page, title: data.title, seconds: audio.currentTime, duration: duration() };
    const init = { bubbles: true, composed: true, detail: { ...facts, ...detail } };
    host.dispatchEvent(new CustomEvent(`bucketcast-${name}`, init));
  };
  const play = () => {
    takeTurn(audio);
    const { currentTime, playbackRate, error } = audio;
    if (error) {
      audio.load();
      Object.assign(audio, { currentTime, playbackRate });
    }
    // A refusal shows: the button stays what it was, and a file that fails has its own event.
    audio.play().catch(() => undefined);
  };
  return {
    ...parts,
    duration,
    chapter: () => lastBefore(data.chapters, audio.currentTime),
    tell,
    play,
    toggle: () => (audio.paused ? play() : audio.pause()),
    seek: (seconds, isToPlay) => {
      const from = audio.currentTime;
      audio.currentTime = Math.min(Math.max(0, seconds), duration());
      // Before anything is loaded nothing else would tell that the moment is another one.
      audio.dispatchEvent(new Event('seeking'));
      tell('seek', { from });
      if (isToPlay) play();
    },
    onChange: (paint) => {
      on(audio, changes, paint);
      paint();
    },
  };
}
