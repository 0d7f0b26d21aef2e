/** A sentence and a word that stand out while they are heard; none where nothing is read. */
export type Marked = { readonly sentence?: Range | undefined; readonly word?: Range | undefined };

const names = ['sentence', 'word'] as const;

/** For browsers without the highlight API: set on the paragraph. */
const readingClass = 'bucketcast-reading';

/** A pen that marks text without touching the page's nodes, and takes its marks away with the player. */
export function createPen(signal: AbortSignal): (marked: Marked) => void {
  const pen = 'highlights' in CSS ? createHighlighter() : createClassPen();
  signal.addEventListener('abort', () => pen({}));
  return pen;
}

function createHighlighter(): (marked: Marked) => void {
  let former: Marked = {};
  return (marked) => {
    for (const name of names) {
      const highlight = CSS.highlights.get(`bucketcast-${name}`) ?? new Highlight();
      CSS.highlights.set(`bucketcast-${name}`, highlight);
      if (former[name] !== undefined) highlight.delete(former[name]);
      if (marked[name] !== undefined) highlight.add(marked[name]);
    }
    former = marked;
  };
}

function createClassPen(): (marked: Marked) => void {
  let former: Element | null | undefined;
  return ({ sentence }) => {
    former?.classList.remove(readingClass);
    former = sentence?.startContainer.parentElement?.closest('p,li,h1,h2,h3,h4,h5,h6,blockquote,td,th,dd');
    former?.classList.add(readingClass);
  };
}

/**
 * Gives the marks their colours where the player stands. A highlight does not see the player's custom properties in all
 * browsers, so that they are written into the rules.
 */
export function colourMarks(host: HTMLElement, signal: AbortSignal): void {
  const chosen = getComputedStyle(host);
  const pick = (name: string, usual: string) =>
    chosen.getPropertyValue(`--bucketcast-${name}`).trim() || usual;
  const sentence = `background-color:${pick('sentence', '#ffcb3d47')}`;
  const word = `background-color:${pick('word', '#ffcb3d')};color:${pick('on-word', '#1c1500')}`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `.${readingClass},::highlight(bucketcast-sentence){${sentence}}::highlight(bucketcast-word){${word}}`,
  );
  for (const root of [host.getRootNode(), host.shadowRoot]) {
    if (!(root instanceof Document || root instanceof ShadowRoot)) continue;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    signal.addEventListener('abort', () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    });
  }
}
