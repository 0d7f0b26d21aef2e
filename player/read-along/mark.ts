/** A sentence and a word that stand out while they are heard; none where nothing is read. */
export type Marked = readonly (Range | undefined)[];

const names = ['bucketcast-sentence', 'bucketcast-word'] as const;

/** For browsers without the highlight API: set on the paragraph. */
const readingClass = 'bucketcast-reading';

/** A pen that marks text without touching the page's nodes, and takes its marks away with the player. */
export function createPen(signal: AbortSignal): (marked: Marked) => void {
  let former: Marked = [];
  const pen = (marked: Marked) => {
    if (!CSS.highlights) {
      classesOf(former)?.remove(readingClass);
      classesOf(marked)?.add(readingClass);
    } else {
      for (const [index, name] of names.entries()) change(name, former[index], marked[index]);
    }
    former = marked;
  };
  signal.addEventListener('abort', () => pen([]));
  return pen;
}

function classesOf([sentence]: Marked): DOMTokenList | undefined {
  return sentence?.startContainer.parentElement?.classList;
}

/** Other players may have their marks under the same name. */
function change(name: string, former: Range | undefined, next: Range | undefined): void {
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  if (former) highlight.delete(former);
  if (next) highlight.add(next);
  CSS.highlights.set(name, highlight);
}

/**
 * The colours of the marks, chosen where the player stands. A highlight does not see the player's custom properties in all
 * browsers, so that they are written into the rules.
 */
export function writeMarkStyle(host: HTMLElement): string {
  const chosen = getComputedStyle(host);
  const pick = (name: string, usual: string) => chosen.getPropertyValue(`--bucketcast-${name}`) || usual;
  return `.${readingClass},::highlight(${names[0]}){background:${pick('sentence', '#ffcb3d47')}}
::highlight(${names[1]}){background:${pick('word', '#ffcb3d')};color:#1c1500}`;
}
