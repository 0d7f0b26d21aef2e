import type { Playback } from '../playback/playback.ts';
import type { Cue } from '../transcript/cue.ts';
import * as word from '../words/word.ts';
import { makeDownload, makePlayButton, makeSkipButton } from './buttons.ts';
import { makeChapters } from './chapters.ts';
import { makeHeading } from './heading.ts';
import { make } from './make.ts';
import { makeMini } from './mini.ts';
import { createPanels } from './panels.ts';
import { makeProblem } from './problem.ts';
import { makeSeekBar } from './seek-bar.ts';
import { makeShare } from './share.ts';
import { makeSpeed } from './speed.ts';
import { makeTranscript, type TranscriptView } from './transcript.ts';
import { makeVolume } from './volume.ts';

/** All that is seen of a player. */
export interface PlayerView {
  readonly root: HTMLElement;
  readonly transcript: TranscriptView;
  /** Fills the transcript's panel if it is open: a long one takes a while. Takes it away where there is none. */
  showTranscript(cues: readonly Cue[]): void;
}

/** Builds a player; the transcript is asked for when its panel is opened. */
export function makePlayerView(playback: Playback, onTranscript: () => void): PlayerView {
  const { host, data, words } = playback;
  const has = (feature: string) => !host.hasAttribute(`no-${feature}`);
  const transcript = makeTranscript(playback);
  const extras = make('div', { class: 'row' });
  const status = make('p', { role: 'status', class: 'status' });
  const card = make('div', { class: 'player' }, ...makeControls(playback, extras), status);
  const addPanel = createPanels(extras, card);
  if (data.chapters.length > 0)
    addPanel({ name: 'chapters', label: words.say(word.chapters), content: makeChapters(playback) });
  const removeTranscript = addPanel({
    name: 'transcript',
    label: words.say(word.transcript),
    content: transcript.element,
    onOpen: onTranscript,
  });
  if (has('share')) addPanel(makeShare(playback, status));
  if (has('download')) extras.append(makeDownload(playback));
  const label = `${words.say(word.listen)}: ${data.title}`;
  const root = make('section', { 'aria-label': label, lang: words.language, dir: words.direction }, card);
  // In a frame there is no page to scroll away from.
  if (has('mini') && window.top === window) root.append(makeMini(playback, card));
  return {
    root,
    transcript,
    showTranscript(cues) {
      const isOpen = transcript.element.offsetParent;
      if (isOpen) transcript.fill(cues);
      if (cues.length > 0) return;
      if (isOpen) status.textContent = words.say(word.problem);
      removeTranscript();
    },
  };
}

function makeControls(playback: Playback, extras: HTMLElement): readonly HTMLElement[] {
  const seek = makeSeekBar(playback);
  const skips = [makeSkipButton(playback, 'back'), makeSkipButton(playback, 'forward')];
  const others = [makeSpeed(playback), ...makeVolume(playback)];
  const transport = make('div', { class: 'row', dir: 'ltr' }, ...skips, ...others);
  return [
    makePlayButton(playback),
    ...makeHeading(playback),
    seek,
    makeProblem(playback, seek),
    make('div', { class: 'row tools' }, transport, extras),
  ];
}
