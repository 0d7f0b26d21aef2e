import { lastBefore } from '../transcript/last-before.ts';
import type { Playback } from './playback.ts';

/** Who presses "previous" so late into a chapter wants to hear this one again. */
const againSeconds = 3;

/** Shows the episode on lock screens and obeys their buttons while it is this one that plays. */
export function connectMediaSession(playback: Playback): void {
  const { audio, data, on, signal } = playback;
  const session = navigator.mediaSession;
  if (session === undefined) return;
  const actions = actionsOf(playback);
  on(audio, 'play', () => {
    const artwork = data.cover === '' ? [] : [{ src: data.cover }];
    const artist = data.author || data.show.title;
    session.metadata = new MediaMetadata({ title: data.title, artist, album: data.show.title, artwork });
    for (const [action, act] of actions) setAction(session, action, act);
  });
  on(audio, 'play pause seeked ratechange durationchange', () => {
    const [duration, position] = [playback.duration(), audio.currentTime];
    if (position <= duration && audio.playbackRate > 0)
      session.setPositionState({ duration, position, playbackRate: audio.playbackRate });
  });
  signal.addEventListener('abort', () => {
    if (session.metadata?.title !== data.title) return;
    session.metadata = null;
    for (const [action] of actions) setAction(session, action, null);
  });
}

type Action = readonly [MediaSessionAction, MediaSessionActionHandler];

function actionsOf(playback: Playback): readonly Action[] {
  const { audio, data, seek } = playback;
  const by = (seconds: number) => seek(audio.currentTime + seconds);
  const usual: readonly Action[] = [
    ['play', playback.play],
    ['pause', () => audio.pause()],
    ['seekbackward', ({ seekOffset }) => by(-(seekOffset ?? 10))],
    ['seekforward', ({ seekOffset }) => by(seekOffset ?? 10)],
    ['seekto', ({ seekTime }) => seek(seekTime ?? 0)],
  ];
  if (data.chapters.length === 0) return usual;
  const chapterAt = (index: number) => data.chapters[Math.max(0, index)]?.startSeconds ?? playback.duration();
  return [
    ...usual,
    ['previoustrack', () => seek(chapterAt(lastBefore(data.chapters, audio.currentTime - againSeconds)))],
    ['nexttrack', () => seek(chapterAt(lastBefore(data.chapters, audio.currentTime) + 1))],
  ];
}

function setAction(
  session: MediaSession,
  action: MediaSessionAction,
  act: MediaSessionActionHandler | null,
): void {
  try {
    session.setActionHandler(action, act);
  } catch {
    // An action that this browser does not know.
  }
}
