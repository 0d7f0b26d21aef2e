import { type Aliases, applyAliases } from './apply-lexemes.ts';
import { applyProsody, breakSeconds, type Prosody, plainProsody } from './prosody.ts';
import { textOf, type XmlElement, type XmlText } from './read-xml.ts';
import { splitSpoken } from './split-spoken.ts';
import { isSpeakable, joinSpoken, type SpokenText, sayAsIs, sayInstead, silentText } from './spoken-text.ts';

/** A `<mark>` of the source. */
export type NamedMark = { readonly name: string; readonly start: number; readonly end: number };

/** What is to be done next to speak a document. */
export type Step =
  | {
      readonly kind: 'say';
      readonly spoken: SpokenText;
      readonly prosody: Prosody;
      readonly marks: readonly NamedMark[];
    }
  | { readonly kind: 'silence'; readonly seconds: number }
  | { readonly kind: 'mark'; readonly mark: NamedMark };

/** How a document's text is taken. */
export type PlanSettings = { readonly language: string; readonly aliases: Aliases };

/** Between two paragraphs. */
const paragraphSeconds = 0.35;

type Draft = {
  readonly settings: PlanSettings;
  readonly steps: Step[];
  /** What is said in one way, and not yet divided into sentences. */
  passage: SpokenText;
  marks: NamedMark[];
  prosody: Prosody;
  paragraphDue: boolean;
};

/** The steps in which a document is spoken, in order. */
export function planSpeech(root: XmlElement | XmlText, settings: PlanSettings): readonly Step[] {
  const draft: Draft = {
    settings,
    steps: [],
    passage: silentText,
    marks: [],
    prosody: plainProsody,
    paragraphDue: false,
  };
  visit(draft, root);
  flush(draft);
  return draft.steps;
}

function visit(draft: Draft, node: XmlElement | XmlText): void {
  if ('text' in node) append(draft, sayAsIs(node.text, node.places));
  else if (node.name === 'p' || node.name === 's') visitBlock(draft, node);
  else if (node.name === 'break') visitBreak(draft, node);
  else if (node.name === 'mark') draft.marks.push({ name: node.attributes.name ?? '', ...spanOf(node) });
  else if (node.name === 'prosody') visitProsody(draft, node);
  else if (isReplaced(node)) append(draft, sayReplaced(node));
  else visitInside(draft, node);
}

function visitInside(draft: Draft, element: XmlElement): void {
  for (const child of element.children) visit(draft, child);
}

function visitBlock(draft: Draft, element: XmlElement): void {
  flush(draft);
  visitInside(draft, element);
  flush(draft);
  if (element.name === 'p') draft.paragraphDue = draft.steps.length > 0;
}

function visitBreak(draft: Draft, element: XmlElement): void {
  flush(draft);
  draft.steps.push({ kind: 'silence', seconds: breakSeconds(element.attributes) });
}

function visitProsody(draft: Draft, element: XmlElement): void {
  const outer = draft.prosody;
  flush(draft);
  draft.prosody = applyProsody(outer, element.attributes);
  visitInside(draft, element);
  flush(draft);
  draft.prosody = outer;
}

function isReplaced({ name, attributes }: XmlElement): boolean {
  return (
    name === 'sub' || (name === 'say-as' && /^(characters|spell-out)$/.test(attributes['interpret-as'] ?? ''))
  );
}

function sayReplaced(element: XmlElement): SpokenText {
  const words = element.attributes.alias ?? [...textOf(element)].join(' ');
  const inside = element.children.filter((child) => 'text' in child);
  const { start, end } = spanOf(element);
  return sayInstead(words, inside.at(0)?.places.at(0) ?? start, inside.at(-1)?.places.at(-1) ?? end);
}

function spanOf({ start, end }: XmlElement): { readonly start: number; readonly end: number } {
  return { start, end };
}

function append(draft: Draft, spoken: SpokenText): void {
  draft.passage = joinSpoken(draft.passage, spoken);
}

/** Ends a passage: what follows is said in another way, or after a pause. */
function flush(draft: Draft): void {
  const { settings, prosody } = draft;
  const passage = applyAliases(draft.passage, settings.aliases);
  if (isSpeakable(passage) && draft.paragraphDue) {
    draft.steps.push({ kind: 'silence', seconds: paragraphSeconds });
    draft.paragraphDue = false;
  }
  for (const spoken of splitSpoken(passage, settings.language)) {
    const end = spoken.to.at(-1) ?? 0;
    const marks = draft.marks.filter((mark) => mark.start < end);
    draft.marks = draft.marks.filter((mark) => mark.start >= end);
    draft.steps.push({ kind: 'say', spoken, prosody, marks });
  }
  draft.steps.push(...draft.marks.map((mark) => ({ kind: 'mark', mark }) as const));
  draft.marks = [];
  draft.passage = silentText;
}
