import type { Playback } from '../playback/playback.ts';
import { isInView, scrolling } from '../read-along/follow.ts';
import type { Cue } from '../transcript/cue.ts';
import { make } from './make.ts';
import { markCurrent } from './mark-current.ts';

/** The words as they are heard. */
export interface TranscriptView {
  readonly element: HTMLElement;
  fill(cues: readonly Cue[]): void;
  /** Marks what is heard. */
  mark(cue: number): void;
}

/** A list of cues, each of which can be played. It is one stop of the Tab key, the arrows go on from there. */
export function makeTranscript({ data, on, seek }: Playback): TranscriptView {
  const element = make('ol', { lang: data.language, dir: 'auto' });
  let buttons: readonly HTMLElement[] = [];
  let current = -1;
  let stop: HTMLElement | undefined;
  const setStop = (button: HTMLElement | undefined) => {
    if (stop) stop.tabIndex = -1;
    if (button) button.tabIndex = 0;
    stop = button;
  };
  on<KeyboardEvent>(element, 'keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !stop) return;
    event.preventDefault();
    buttons[buttons.indexOf(stop) + step]?.focus();
  });
  on(element, 'focusin', ({ target }) => setStop(buttons.find((button) => button === target)));
  return {
    element,
    fill(cues) {
      if (buttons.length > 0) return;
      buttons = cues.map(({ text, startSeconds }) => {
        const button = make('button', { class: 'cue', tabindex: -1 }, text);
        on(button, 'click', () => seek(startSeconds, true));
        return button;
      });
      setStop(buttons[0]);
      element.append(...buttons.map((button) => make('li', {}, button)));
      this.mark(current);
    },
    mark(cue) {
      current = cue;
      const [button, frame] = [buttons[cue], element.parentElement];
      // Scrolls the list only, and not while the reader is in it.
      if (!markCurrent(buttons, cue) || !button || !frame || element.matches(':hover,:focus-within')) return;
      setStop(button);
      if (isInView(button, frame)) return;
      frame.scrollTo({ top: button.offsetTop - frame.clientHeight / 3, behavior: scrolling() });
    },
  };
}
