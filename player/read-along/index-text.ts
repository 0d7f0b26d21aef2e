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
  let text = '';
  const nodes: Text[] = [];
  const [owners, offsets]: [number[], number[]] = [[], []];
  const pause = breathe();
  for (const node of textsIn(root)) {
    if (signal.aborted) break;
    const folded = fold(node.data);
    text += folded.text;
    for (const offset of folded.offsets) {
      owners.push(nodes.length);
      offsets.push(offset);
    }
    nodes.push(node);
    await pause();
  }
  return { folded: { text, offsets }, owners, nodes };
}

function* textsIn(node: Node): Generator<Text> {
  if (node instanceof Text) yield node;
  if (node instanceof Element && node.matches(skipped)) return;
  for (const child of node.childNodes) yield* textsIn(child);
}
