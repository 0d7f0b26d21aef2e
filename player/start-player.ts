import type { PlayerData } from '../functions/site/player/player-data.ts';
import { obeyKeys } from './playback/keys.ts';
import { connectMediaSession } from './playback/media-session.ts';
import { createMemory } from './playback/memory.ts';
import { createOn } from './playback/on.ts';
import { createPlayback, type Playback } from './playback/playback.ts';
import { report } from './playback/report.ts';
import { resume } from './playback/resume.ts';
import { followReading } from './read-along/follow-reading.ts';
import { writeMarkStyle } from './read-along/mark.ts';
import { createTranscript } from './transcript/load-transcript.ts';
import { make } from './view/make.ts';
import { addPageStyle } from './view/page-style.ts';
import { makePlayerView, type PlayerView } from './view/player-view.ts';
import { css } from './view/style.css';
import { languageOf, wordsFor } from './words/words.ts';

/** Puts a player in the place of an element's contents, until the signal ends it. */
export function startPlayer(host: HTMLElement, data: PlayerData, signal: AbortSignal): HTMLAudioElement {
  const audio = findAudio(host, data);
  const words = wordsFor(languageOf(host) ?? data.language);
  const playback = createPlayback({ host, data, audio, words, signal, on: createOn(signal) });
  const load = createTranscript(data.transcript, signal);
  const view = makePlayerView(playback, () => void load().then(view.showTranscript));
  attach(host, view.root, signal);
  obeyKeys(playback, view.root);
  resume(playback, createMemory(!host.hasAttribute('no-memory')));
  report(playback);
  connectMediaSession(playback);
  readAlongFromFirstPlay(playback, view, load);
  signal.addEventListener('abort', () => audio.pause());
  playback.tell('ready');
  return audio;
}

/** What the page has for browsers without scripts may be playing already: then it goes on, unless it belongs to the episode before. */
function findAudio(host: HTMLElement, { audio: { url } }: PlayerData): HTMLAudioElement {
  const audio = host.querySelector('audio') ?? make('audio');
  // Not a byte before it is wanted; and never `crossorigin`, by which a site could forbid even the sound.
  audio.preload = 'none';
  // Pages keep the address of a recording longer than the episode: words and sound would be of different days.
  if (audio.src !== url && (audio.paused || host.shadowRoot)) {
    const { currentTime } = audio;
    audio.src = url;
    // Who paused before the script came goes on from there; another episode begins anew.
    if (!host.shadowRoot) audio.currentTime = currentTime;
  }
  return audio;
}

function attach(host: HTMLElement, root: HTMLElement, signal: AbortSignal): void {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  shadow.replaceChildren(root);
  addPageStyle(writeMarkStyle(host), signal);
}

type Load = ReturnType<typeof createTranscript>;

/** Nothing is loaded or looked through for a recording that nobody plays. */
function readAlongFromFirstPlay(playback: Playback, view: PlayerView, load: Load): void {
  const { audio, signal } = playback;
  const begin = async () => {
    const cues = await load();
    if (signal.aborted) return;
    view.showTranscript(cues);
    if (cues.length > 0) followReading(playback, view.transcript, cues);
  };
  if (!audio.paused) void begin();
  else audio.addEventListener('play', () => void begin(), { once: true, signal });
}
