import { collapseSpace } from '../encoding/clean-text.ts';
import { besideOf } from '../html/beside-text.ts';
import { type HtmlDocument, type HtmlElement, isWithin } from '../html/html-tree.ts';
import { standsAlone } from '../html/shown-text.ts';
import { makeSection } from './make-section.ts';

type Links = {
  readonly places: ReadonlyMap<string, HtmlElement>;
  readonly back: ReadonlyMap<string, HtmlElement>;
};

/** Finds footnotes by their links, which lead from a mark to a note and from the note back: word processors and mail pages name them no other way. */
export function markNotes(page: HtmlDocument): void {
  const anchors = [...page.querySelectorAll('a[href^="#"]')];
  const links: Links = { places: indexPlaces(page), back: indexFirst(anchors) };
  const ofNotes = new Set<HtmlElement>();
  for (const mark of anchors) {
    if (ofNotes.has(mark) || !isMark(mark)) continue;
    const note = findNote(mark, links);
    if (note === undefined) continue;
    ofNotes.add(note);
    mark.setAttribute('class', 'footnote-ref');
    setAside(page, note, mark);
  }
}

function isMark(anchor: HtmlElement): boolean {
  return /^\[?(?:[\divxlc]{1,4}|[a-z]{1,2}|[*†‡]{1,3})\]?$/i.test(collapseSpace(anchor.textContent));
}

function indexPlaces(page: HtmlDocument): ReadonlyMap<string, HtmlElement> {
  const places = new Map<string, HtmlElement>();
  for (const place of page.querySelectorAll('[id],a[name]')) {
    for (const name of namesOf(place)) if (!places.has(name)) places.set(name, place);
  }
  return places;
}

function indexFirst(anchors: readonly HtmlElement[]): ReadonlyMap<string, HtmlElement> {
  const first = new Map<string, HtmlElement>();
  for (const anchor of anchors) if (!first.has(goalOf(anchor))) first.set(goalOf(anchor), anchor);
  return first;
}

function goalOf(anchor: HtmlElement): string {
  return (anchor.getAttribute('href') ?? '').slice(1);
}

function namesOf(element: HtmlElement): readonly string[] {
  return ['id', 'name'].map((name) => element.getAttribute(name) ?? '').filter((name) => name !== '');
}

/** The link in a note that leads back to its mark. */
function findNote(mark: HtmlElement, { places, back }: Links): HtmlElement | undefined {
  const place = places.get(goalOf(mark));
  const around = mark.parentElement === null ? [] : namesOf(mark.parentElement);
  return [...namesOf(mark), ...around]
    .map((name) => back.get(name))
    .find((link) => link !== undefined && link !== mark && isWithin(link, (element) => element === place));
}

/** Where a note stands in a paragraph with its mark, only its marks are known. */
function setAside(page: HtmlDocument, link: HtmlElement, mark: HtmlElement): void {
  link.setAttribute('class', 'footnote-backref');
  let note = link.parentElement;
  while (note !== null && !standsAlone(note)) note = note.parentElement;
  if (note === null || note.querySelector('h1,h2,h3,h4,h5,h6') !== null) return;
  if (
    isWithin(mark, (around) => around === note) ||
    isWithin(note, (around) => besideOf(around) !== undefined)
  )
    return;
  const block = note.localName === 'div' ? makeSection(page, note) : note;
  block.setAttribute('role', 'doc-footnote');
}
