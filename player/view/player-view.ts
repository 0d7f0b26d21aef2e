import type { Playback } from '../playback/playback.ts';
import type { Cue } from '../transcript/cue.ts';
import { makeChapters } from './chapters.ts';
import { makeDownload } from './download.ts';
import { makeHeading } from './heading.ts';
import { make } from './make.ts';
import { makeMini } from './mini.ts';
import { type Fold, makePanels, type Panel } from './panels.ts';
import { makePlayButton } from './play-button.ts';
import { makeProblem } from './problem.ts';
import { makeSeekBar } from './seek-bar.ts';
import { makeShare } from './share.ts';
import { makeSkipButton } from './skip-button.ts';
import { makeSpeed } from './speed.ts';
import { makeTranscript, type TranscriptView } from './transcript.ts';
import { makeVolume } from './volume.ts';

/** All that is seen of a player. */
export interface PlayerView {
  readonly root: HTMLElement;
  readonly transcript: TranscriptView;
  /** Fills the transcript's panel; takes it away where there is none. */
  showTranscript(cues: readonly Cue[]): void;
}

/** Builds a player; the transcript is asked for when its panel is opened. */
export function makePlayerView(playback: Playback, onTranscript: () => void): PlayerView {
  const { data, words, audio } = playback;
  const status = make('p', { role: 'status', class: 'status' });
  const announce = (text: string) => {
    status.textContent = text;
  };
  const transcript = makeTranscript(playback);
  const folds = makePanels(choosePanels(playback, { transcript, onTranscript, announce }));
  const card = make('div', { class: 'card', part: 'player' });
  card.append(...makeControls(playback, folds), ...folds.map(({ panel }) => panel), status);
  let isShown = false;
  const label = `${words.say('player')}: ${data.title}`;
  const root = make('section', { 'aria-label': label, lang: words.language, dir: words.direction }, card);
  if (hasMini(playback)) root.append(makeMini(playback, card));
  if (audio.parentNode === null) root.append(audio);
  return {
    root,
    transcript,
    showTranscript(cues) {
      if (isShown) return;
      isShown = true;
      transcript.fill(cues);
      const fold = folds.find(({ panel }) => panel.id === 'transcript');
      if (cues.length > 0 || fold === undefined) return;
      if (!fold.panel.hidden) announce(words.say('missing'));
      fold.close();
      fold.button.hidden = true;
    },
  };
}

/** In a frame there is no page to scroll away from. */
function hasMini({ host }: Playback): boolean {
  return !host.hasAttribute('no-mini') && window.top === window;
}

function makeControls(playback: Playback, folds: readonly Fold[]): readonly HTMLElement[] {
  const { host, data } = playback;
  const seek = makeSeekBar(playback);
  const problem = makeProblem(playback, (is) => {
    seek.hidden = is;
  });
  const head = make('div', { class: 'row head' }, makePlayButton(playback), makeHeading(playback));
  if (host.hasAttribute('titled') && data.cover !== '') {
    head.append(make('img', { part: 'cover', src: data.cover, alt: '', width: 52, height: 52 }));
  }
  const skips = [makeSkipButton(playback, 'back'), makeSkipButton(playback, 'forward')];
  const speedAndVolume = [makeSpeed(playback), makeVolume(playback)];
  const transport = make('div', { class: 'row', dir: 'ltr' }, ...skips, ...speedAndVolume);
  const extras = make('div', { class: 'row' }, ...folds.map(({ button }) => button));
  if (!host.hasAttribute('no-download')) extras.append(makeDownload(playback));
  return [head, seek, problem, make('div', { class: 'row tools' }, transport, extras)];
}

type Contents = {
  readonly transcript: TranscriptView;
  readonly onTranscript: () => void;
  readonly announce: (text: string) => void;
};

function choosePanels(
  playback: Playback,
  { transcript, onTranscript, announce }: Contents,
): readonly Panel[] {
  const { host, data, words } = playback;
  const panel = (name: 'chapters' | 'transcript' | 'share', rest: Pick<Panel, 'content' | 'onOpen'>) => ({
    ...{ name, icon: name, label: words.say(name), isLabelled: name !== 'share' },
    ...rest,
  });
  const panels: Panel[] = [];
  if (data.chapters.length > 0) panels.push(panel('chapters', { content: makeChapters(playback) }));
  if (data.transcript !== '') {
    panels.push(panel('transcript', { content: transcript.element, onOpen: onTranscript }));
  }
  if (data.page !== '' && !host.hasAttribute('no-share')) {
    panels.push(panel('share', makeShare(playback, announce)));
  }
  return panels;
}
