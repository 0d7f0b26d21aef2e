import { lastBefore } from '../transcript/last-before.ts';
import type { Playback } from './playback.ts';

/** Who presses "previous" so late into a chapter wants to hear this one again. */
const againSeconds = 3;

/** Shows the episode on lock screens and obeys their buttons while it is this one that plays. */
export function connectMediaSession(playback: Playback): void {
  const { audio, data, on, signal, duration } = playback;
  const session = navigator.mediaSession;
  if (!session) return;
  const { title, author, show, cover } = data;
  const artwork = cover === '' ? [] : [{ src: cover }];
  const metadata = new MediaMetadata({ title, artist: author ?? show.title, album: show.title, artwork });
  on(audio, 'play', () => {
    session.metadata = metadata;
    setActions(playback, true);
  });
  on(audio, 'play pause seeked ratechange durationchange', () => {
    const [total, position] = [duration(), audio.currentTime];
    if (session.metadata === metadata && position <= total)
      session.setPositionState({ duration: total, position, playbackRate: audio.playbackRate || 1 });
  });
  signal.addEventListener('abort', () => {
    if (session.metadata !== metadata) return;
    session.metadata = null;
    setActions(playback, false);
  });
}

function setActions({ audio, data, seek, play, duration }: Playback, isOn: boolean): void {
  const { chapters } = data;
  const chapterAt = (index: number) => chapters[Math.max(0, index)]?.startSeconds ?? duration();
  const now = (earlier: number) => lastBefore(chapters, audio.currentTime - earlier);
  const set = (action: MediaSessionAction, act: MediaSessionActionHandler) =>
    navigator.mediaSession.setActionHandler(action, isOn ? act : null);
  set('play', play);
  set('pause', () => audio.pause());
  set('seekbackward', () => seek(audio.currentTime - 10));
  set('seekforward', () => seek(audio.currentTime + 10));
  set('seekto', ({ seekTime }) => seek(seekTime ?? 0));
  if (chapters.length === 0) return;
  set('previoustrack', () => seek(chapterAt(now(againSeconds))));
  set('nexttrack', () => seek(chapterAt(now(0) + 1)));
}
