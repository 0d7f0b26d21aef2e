import type { On } from '../playback/on.ts';
import type { Matches } from './match-cues.ts';

/** What has a use for a click of its own. */
const interactive =
  'a,button,input,select,textarea,label,summary,video,[contenteditable],[role=button],bucketcast-player';
const blocks = 'p,li,h1,h2,h3,h4,blockquote,dd,td';

/** More than a hand trembles: the reader was about to select or to scroll. */
const dragPixels = 5;

/** A text that is read aloud. */
export type Clickable = { readonly root: Element; readonly matches: Matches; readonly on: On };

/** Tells which cue is meant when a reader clicks into a text that is read aloud. */
export function followClicks({ root, matches, on }: Clickable, onCue: (cue: number) => void): void {
  let [x, y] = [0, 0];
  on<MouseEvent>(root, 'pointerdown click', (event) => {
    const { target, clientX, clientY, type } = event;
    const isDrag = Math.hypot(clientX - x, clientY - y) > dragPixels;
    [x, y] = [clientX, clientY];
    if (type !== 'click' || event.defaultPrevented || isDrag || !(target instanceof Element)) return;
    if (target.closest(interactive) !== null || String(getSelection()) !== '') return;
    const cue = findCue(target, event, matches);
    if (cue !== undefined) onCue(cue);
  });
}

/** The sentence under the pointer, else the first one of its paragraph. */
function findCue(
  target: Element,
  { clientX: x, clientY: y }: MouseEvent,
  matches: Matches,
): number | undefined {
  const block = target.closest(blocks);
  const inside = matches.cuesIn(block ?? target);
  const hit = inside.find((cue) =>
    [...(matches.sentence(cue)?.getClientRects() ?? [])].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    ),
  );
  return hit ?? (block === null ? undefined : inside[0]);
}
