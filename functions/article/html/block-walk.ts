import { excerpt } from '../../advice/excerpt.ts';
import type { Beside, Block, Inline, Omission } from '../article.ts';
import { textOf } from '../article.ts';
import { cleanText, collapseSpace, hasWords } from '../encoding/clean-text.ts';
import { readMark } from './read-mark.ts';
import { tidyInlines } from './tidy-inlines.ts';

type Image = Extract<Block, { kind: 'image' }>;

/** A walk through a page: what has been read, and the running text that no block has ended yet. */
export type Walk = {
  readonly blocks: Block[];
  readonly omissions: Omission[];
  readonly pending: Inline[];
  readonly images: Image[];
  /** Whether the author's marks leave out what comes now. */
  isSkipping: boolean;
  /** Whether nothing has come since a line break but white space. */
  isAfterBreak: boolean;
};

/** Where the walk is: what becomes of running text, how it looks, and which lists and quotations are around it. */
export type Scene = {
  readonly makeBlock: (content: readonly Inline[]) => Block;
  readonly style?: NonNullable<Inline['style']>;
  readonly link?: string;
  /** What the nearest `lang` around it says. */
  readonly language?: string;
  readonly isStruck?: true;
  readonly listDepth: number;
  readonly isQuoted: boolean;
  readonly isHeading: boolean;
  readonly beside?: Beside;
};

/** A walk that has not set off. */
export function startWalk(): Walk {
  return { blocks: [], omissions: [], pending: [], images: [], isSkipping: false, isAfterBreak: false };
}

/** Running text as a paragraph. */
export function makeParagraph(content: readonly Inline[]): Block {
  return { kind: 'paragraph', content };
}

/** Running text as a part of a quotation. */
export function makeQuote(content: readonly Inline[]): Block {
  return { kind: 'quote', content };
}

/** Adds text to the block under way. */
export function addText(walk: Walk, text: string, { style, link, language, isStruck }: Scene): void {
  if (/\S/.test(text)) walk.isAfterBreak = false;
  walk.pending.push({
    text,
    ...(style === undefined ? {} : { style }),
    ...(link === undefined ? {} : { link }),
    ...(language === undefined ? {} : { language }),
    ...(isStruck === undefined ? {} : { isStruck }),
  });
}

/** Adds an image, whose fate is known when its block ends. */
export function addImage(walk: Walk, alternative: string, address: string): void {
  walk.isAfterBreak = false;
  walk.images.push({
    kind: 'image',
    alternative: collapseSpace(cleanText(alternative)),
    address: address.trim(),
  });
}

/** Ends the block under way. Images stand alone, or are left out: their description would cut the sentence in two. */
export function endBlock(walk: Walk, scene: Scene): void {
  const { content, isSkipped } = readMark(tidyInlines(walk.pending.splice(0)));
  const images = walk.images.splice(0);
  walk.isAfterBreak = false;
  const marked: Scene = isSkipped ? { ...scene, beside: 'skipped' } : scene;
  if (content.length === 0 && images.length === 0 && isSkipped) skipLast(walk);
  if (content.length === 0) for (const image of images) addBlock(walk, image, marked);
  else if (isLine(textOf(content))) addSeparator(walk);
  else addBlock(walk, scene.makeBlock(content), marked);
  if (content.length > 0) walk.omissions.push(...images.map(omitImage));
}

/** Adds a block, and notes what it stands beside. */
export function addBlock(walk: Walk, block: Block, scene: Scene): void {
  const beside = walk.isSkipping ? 'skipped' : scene.beside;
  walk.blocks.push(beside === undefined ? block : { ...block, beside });
}

/** A mark in a paragraph of its own is of the block before it. */
function skipLast(walk: Walk): void {
  const last = walk.blocks.pop();
  if (last !== undefined) walk.blocks.push({ ...last, beside: 'skipped' });
}

/** Adds a separator, if there is something to separate. */
export function addSeparator(walk: Walk): void {
  if (walk.blocks.length > 0 && walk.blocks.at(-1)?.kind !== 'separator')
    walk.blocks.push({ kind: 'separator' });
}

/** Adds an omission, once for each that would read the same. */
export function addOmission(walk: Walk, omission: Omission): void {
  const isKnown = walk.omissions.some(({ what, why }) => what === omission.what && why === omission.why);
  if (!isKnown) walk.omissions.push(omission);
}

/** `* * *` and its like are lines drawn with signs. */
function isLine(text: string): boolean {
  return text.length <= 20 && /^[\s*•·⁂~_=#–—-]+$/.test(text);
}

function omitImage({ alternative, address }: Image): Omission {
  const name = hasWords(alternative) ? alternative : address;
  return { what: `image “${excerpt(name)}”`, why: 'it stands inside a text' };
}
