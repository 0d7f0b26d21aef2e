import type { Playback } from '../playback/playback.ts';
import { isInView, scrolling } from '../read-along/follow.ts';
import type { Cue } from '../transcript/cue.ts';
import { make } from './make.ts';

/** The words as they are heard. */
export interface TranscriptView {
  readonly element: HTMLElement;
  fill(cues: readonly Cue[]): void;
  /** Marks what is heard. */
  mark(cue: number): void;
  /** The text of a word. */
  word(cue: number, word: number): Range | undefined;
}

/** A list of cues, each of which can be played. It is one stop of the Tab key, the arrows go on from there. */
export function makeTranscript(playback: Playback): TranscriptView {
  const { data, on, seek } = playback;
  const element = make('ol', { class: 'transcript', lang: data.language || undefined, dir: 'auto' });
  let cues: readonly Cue[] = [];
  let buttons: readonly HTMLButtonElement[] = [];
  let current = -1;
  on(element, 'click', ({ target }) => {
    const cue = cues[buttons.findIndex((button) => button === target)];
    if (cue !== undefined) seek(cue.startSeconds, true);
  });
  on(element, 'keydown', (event) => moveFocus(event, buttons));
  return {
    element,
    fill(read) {
      cues = read;
      buttons = cues.map(({ text }, index) =>
        make('button', { type: 'button', part: 'cue', tabindex: index === 0 ? 0 : -1 }, text),
      );
      element.replaceChildren(...buttons.map((button) => make('li', {}, button)));
    },
    mark(cue) {
      if (cue === current) return;
      buttons[current]?.removeAttribute('aria-current');
      buttons[cue]?.setAttribute('aria-current', 'true');
      current = cue;
      showCurrent(element, buttons, cue);
    },
    word(cue, word) {
      const [node, place] = [buttons[cue]?.firstChild, cues[cue]?.words[word]];
      if (!node || place === undefined) return undefined;
      const range = document.createRange();
      range.setStart(node, place.from);
      range.setEnd(node, place.to);
      return range;
    },
  };
}

/** Scrolls the list only, and not while the reader is in it. */
function showCurrent(list: HTMLElement, buttons: readonly HTMLButtonElement[], cue: number): void {
  const button = buttons[cue];
  if (button === undefined || list.matches(':hover,:focus-within')) return;
  setStop(buttons, cue);
  const frame = list.parentElement;
  if (frame === null || frame.hidden || (isInView(button, frame) && cue > 0)) return;
  frame.scrollTo({ top: button.offsetTop - frame.clientHeight / 3, behavior: scrolling() });
}

function moveFocus(event: Event, buttons: readonly HTMLButtonElement[]): void {
  if (!(event instanceof KeyboardEvent)) return;
  const index = buttons.findIndex((button) => button === event.target);
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (index < 0 || next === undefined || buttons[next] === undefined) return;
  event.preventDefault();
  setStop(buttons, next);
  buttons[next].focus();
}

function setStop(buttons: readonly HTMLButtonElement[], index: number): void {
  for (const [other, button] of buttons.entries()) button.tabIndex = other === index ? 0 : -1;
}
