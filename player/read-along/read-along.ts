import type { Playback } from '../playback/playback.ts';
import type { Cue } from '../transcript/cue.ts';
import { follow } from './follow.ts';
import { followClicks } from './follow-clicks.ts';
import { createPen } from './mark.ts';
import { matchCues } from './match-cues.ts';

/** Marks a cue and a word of it in the page's own text; -1 marks none. */
export type ReadAlong = (cue: number, word: number) => void;

/** Follows the reading in the page's own text: marks what is heard, plays what is clicked. */
export async function createReadAlong(playback: Playback, cues: readonly Cue[]): Promise<ReadAlong> {
  const { host, signal } = playback;
  const root = findArticle(host);
  const matches = await matchCues(root, cues, signal);
  if (!host.hasAttribute('no-click')) {
    followClicks({ root, matches, on: playback.on }, (cue) =>
      playback.seek(cues[cue]?.startSeconds ?? 0, true),
    );
  }
  const pen = host.hasAttribute('no-highlight') ? () => undefined : createPen(signal);
  let former: Range | undefined;
  return (cue, word) => {
    const sentence = matches.sentence(cue);
    pen([sentence, matches.word(cue, word)]);
    if (!host.hasAttribute('no-scroll')) follow(former, sentence);
    former = sentence ?? former;
  };
}

/** The article that the host names, else the one that it stands in, else the page. */
function findArticle(host: HTMLElement): Element {
  const selector = host.getAttribute('article');
  const chosen = selector ? document.querySelector(selector) : host.closest('article,main');
  return chosen ?? document.body;
}
