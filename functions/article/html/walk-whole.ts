import { sourceOf } from './beside-text.ts';
import { addBlock, addImage, addSeparator, addText, endBlock, type Scene, type Walk } from './block-walk.ts';
import type { HtmlElement } from './html-tree.ts';
import { readCode } from './read-code.ts';

/** Takes an element of a page into the walk. */
export type Walker = (walk: Walk, element: HtmlElement, scene: Scene) => void;

/** The walkers of elements that are taken as a whole: what stands in them is no text to walk through. */
export const walkersOfWholes: readonly (readonly [tag: string, walker: Walker])[] = [
  ['br', walkBreak],
  ['hr', walkRule],
  ['img', walkImage],
  ['pre', walkCode],
];

/** A formula's source, as far as the page has it: TeX, or a description. */
export function walkFormula(walk: Walk, element: HtmlElement, scene: Scene): void {
  addText(walk, sourceOf(element), { ...scene, style: 'formula' });
}

/** One break is a new line of the same paragraph; two in a row are how many pages part their paragraphs. A heading stays one. */
function walkBreak(walk: Walk, _: HtmlElement, scene: Scene): void {
  if (walk.isAfterBreak && !scene.isHeading) endBlock(walk, scene);
  else {
    addText(walk, ' ', scene);
    walk.isAfterBreak = true;
  }
}

function walkRule(walk: Walk, _: HtmlElement, scene: Scene): void {
  endBlock(walk, scene);
  addSeparator(walk);
}

function walkImage(walk: Walk, element: HtmlElement): void {
  addImage(walk, element.getAttribute('alt') ?? '', element.getAttribute('src') ?? '');
}

function walkCode(walk: Walk, element: HtmlElement, scene: Scene): void {
  endBlock(walk, scene);
  const code = readCode(element);
  if (code !== undefined) addBlock(walk, code, scene);
}
