import type { On } from '../playback/on.ts';
import type { Matches } from './match-cues.ts';

/** What has a use for a click of its own. */
const interactive =
  'a,button,input,select,textarea,label,summary,option,audio,video,iframe,[contenteditable],[role=button],[role=link],bucketcast-player';
const blocks = 'p,li,h1,h2,h3,h4,h5,h6,blockquote,dd,dt,td,th,figcaption,pre';

/** More than a hand trembles: the reader was about to select or to scroll. */
const dragPixels = 5;

/** A text that is read aloud. */
export type Clickable = {
  readonly root: Element;
  readonly cues: number;
  readonly matches: Matches;
  readonly on: On;
};

/** Tells which cue is meant when a reader clicks into a text that is read aloud. */
export function followClicks({ root, cues, matches, on }: Clickable, onCue: (cue: number) => void): void {
  let down = { x: 0, y: 0 };
  on(root, 'pointerdown', (event) => {
    if (event instanceof PointerEvent) down = { x: event.clientX, y: event.clientY };
  });
  on(root, 'click', (event) => {
    if (!(event instanceof MouseEvent) || !isMeant(event, down)) return;
    const cue = findCue(event, cues, matches);
    if (cue !== undefined) onCue(cue);
  });
}

function isMeant(event: MouseEvent, down: { readonly x: number; readonly y: number }): boolean {
  if (event.defaultPrevented || event.button !== 0 || !(event.target instanceof Element)) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > dragPixels) return false;
  return event.target.closest(interactive) === null && String(getSelection()) === '';
}

/** The sentence under the pointer, else the first one of its paragraph. */
function findCue(
  { target, clientX, clientY }: MouseEvent,
  cues: number,
  matches: Matches,
): number | undefined {
  if (!(target instanceof Element)) return undefined;
  const block = target.closest(blocks);
  const inside: number[] = [];
  for (let cue = 0; cue < cues; cue += 1) {
    const range = matches.sentence(cue);
    if (!range?.intersectsNode(block ?? target)) continue;
    inside.push(cue);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (clientX >= left && clientX <= right && clientY >= top && clientY <= bottom) return cue;
    }
  }
  return block === null ? undefined : inside[0];
}
