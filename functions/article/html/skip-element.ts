import type { Omission } from '../article.ts';
import { collapseSpace, hasWords } from '../encoding/clean-text.ts';
import { classesOf, type HtmlElement, isWithin } from './html-tree.ts';
import { shownText } from './shown-text.ts';
import { tellOmission } from './tell-omission.ts';

/** Parts of a page's machinery: nothing that its author wrote for readers. */
const machinery = new Set(
  'base col colgroup datalist head input link meta noscript param rp script source style template textarea title track'.split(
    ' ',
  ),
);

const besideTheText: Readonly<Record<string, string>> = {
  'tag button': 'button',
  'tag dialog': 'dialogue box',
  'tag footer': 'footer',
  'tag form': 'form',
  'tag nav': 'navigation',
  'tag option': 'choice',
  'tag select': 'form',
  'class pquote': 'pull quote',
  'class pullquote': 'pull quote',
  'class pull-quote': 'pull quote',
  'class footnote-backref': 'footnote mark',
  'class infobox': 'information box',
  'class navbox': 'navigation',
  'class hatnote': 'navigation',
  'class noprint': 'navigation',
  'class metadata': 'notice',
  'class mw-editsection': 'edit link',
  'class footnote-ref': 'footnote mark',
  'class reference': 'footnote mark',
  'role doc-noteref': 'footnote mark',
};

const unspeakable: Readonly<Record<string, string>> = {
  audio: 'recording',
  canvas: 'drawing',
  embed: 'embedded object',
  iframe: 'embedded page',
  object: 'embedded object',
  svg: 'drawing',
  video: 'video',
};

const hiddenClasses = new Set(['sr-only', 'visually-hidden', 'screen-reader-text']);

const unseen = 'readers do not see it';
const beside = 'it stands beside the text';

/** Why text is not read that only those who see are to have. */
export const forEyes = 'it is marked as not for screen readers';

/** Why an element is not read: an omission to report, `silent` for what no author misses, or nothing if it is read. */
export function skipElement(element: HtmlElement): Omission | 'silent' | undefined {
  const name = element.localName;
  if (machinery.has(name)) return 'silent';
  const media = Object.hasOwn(unspeakable, name) ? unspeakable[name] : undefined;
  if (media !== undefined) return describeMedia(element, media);
  if (name === 'rt') return { what: 'readings of characters', why: 'the characters themselves are said' };
  if (isForEyes(element)) return describe(element, { name: '', why: forEyes });
  if (isHidden(element)) return describe(element, { name: 'hidden text', why: unseen });
  const kind = nameBeside(element);
  if (kind === 'footnote mark' || (kind === undefined && isReferenceMark(element)))
    return { what: 'footnote marks', why: 'they interrupt the text when heard' };
  return kind === undefined ? undefined : describe(element, { name: kind, why: beside });
}

/** Says whether an omission is a text that was skipped, which who knows the whole page can tell of better. */
export function isOfSkippedText({ why }: Omission): boolean {
  return why === unseen || why === beside || why === forEyes;
}

/** Says whether an element is not read, without looking at all that is in it. */
export function isSkipped(element: HtmlElement): boolean {
  return (
    machinery.has(element.localName) ||
    element.localName === 'rt' ||
    Object.hasOwn(unspeakable, element.localName) ||
    isHidden(element) ||
    nameBeside(element) !== undefined ||
    isReferenceMark(element)
  );
}

/** Says whether readers see an element of which screen readers are told nothing: often a sign, and at times a sentence. */
export function isForEyes(element: HtmlElement): boolean {
  return element.getAttribute('aria-hidden') === 'true' && !isUnseen(element);
}

/** Says whether a page keeps an element from its readers, or from the eyes of those who see. */
export function isHidden(element: HtmlElement): boolean {
  return element.getAttribute('aria-hidden') === 'true' || isUnseen(element);
}

function isUnseen(element: HtmlElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '') ||
    classesOf(element).some((name) => hiddenClasses.has(name))
  );
}

/** What stands beside the text is called. */
function nameBeside(element: HtmlElement): string | undefined {
  const classes = classesOf(element).map((name) => `class ${name}`);
  const marks = [`tag ${element.localName}`, `role ${element.getAttribute('role') ?? ''}`, ...classes];
  const mark = marks.find((candidate) => Object.hasOwn(besideTheText, candidate));
  return mark === undefined || isReadThere(element) ? undefined : besideTheText[mark];
}

/** In a quotation the footer names who said it; and pages that fold answers under their questions make the question a button. */
function isReadThere(element: HtmlElement): boolean {
  if (element.localName === 'footer') return isWithin(element, ({ localName }) => localName === 'blockquote');
  return element.localName === 'button' && isWithin(element, ({ localName }) => /^h[1-6]$/.test(localName));
}

/** A raised number or sign that leads to a place in the same page. */
function isReferenceMark(element: HtmlElement): boolean {
  if (element.localName !== 'sup') return false;
  const link = element.querySelector('a[href^="#"]');
  return link !== null && /^\[?[\w*†‡]{1,4}\]?$/.test(collapseSpace(element.textContent));
}

/** Only a drawing has words that readers see; what stands in the others is for browsers that cannot show them. */
function describeMedia(element: HtmlElement, what: string): Omission {
  const text = [...element.querySelectorAll('svg text')].map(shownText).join(' ');
  return hasWords(text)
    ? tellOmission(what, { text, why: beside })
    : { what, why: 'it has no words to read' };
}

function describe(element: HtmlElement, { name, why }: { name: string; why: string }): Omission | 'silent' {
  const text = collapseSpace(shownText(element).replaceAll(/↩\uFE0E?/g, ''));
  return hasWords(text) ? tellOmission(name, { text, why }) : 'silent';
}
