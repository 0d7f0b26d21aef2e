import { breathe } from './breathe.ts';
import { type Folded, fold } from './fold.ts';

/** A page's text, folded, and the way back to its nodes. */
export type TextIndex = {
  readonly folded: Folded;
  /** The text node of each sign of the folded text, as an index into `nodes`. */
  readonly owners: readonly number[];
  readonly nodes: readonly Text[];
};

/** What is not read aloud, or not by people: the last one is for the page's author to use. */
const skipped =
  'script,style,noscript,textarea,select,button,bucketcast-player,[aria-hidden=true],[data-bucketcast-skip]';

/** Reads the text below an element, in slices short enough that nobody notices. */
export async function indexText(root: Element, signal: AbortSignal): Promise<TextIndex> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element)
      return node.matches(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    return NodeFilter.FILTER_ACCEPT;
  });
  const texts: string[] = [];
  const nodes: Text[] = [];
  const [owners, offsets, begins]: [number[], number[], boolean[]] = [[], [], []];
  const pause = breathe();
  while (walker.nextNode() && !signal.aborted) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) continue;
    const folded = fold(node.data);
    for (const [index, offset] of folded.offsets.entries()) {
      owners.push(nodes.length);
      offsets.push(offset);
      begins.push(folded.begins[index] ?? false);
    }
    texts.push(folded.text);
    nodes.push(node);
    await pause();
  }
  return { folded: { text: texts.join(''), offsets, begins }, owners, nodes };
}
