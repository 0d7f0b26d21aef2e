import { readLanguage } from '../fields/read-language.ts';
import type { Scene } from './block-walk.ts';
import type { HtmlElement } from './html-tree.ts';

/** The scene inside an element: one that says nothing of its language is of that around it. */
export function enterElement(element: HtmlElement, scene: Scene): Scene {
  const named = element.getAttribute('lang') ?? element.getAttribute('xml:lang');
  const language = named === null ? undefined : readLanguage(named);
  return language === undefined ? scene : { ...scene, language };
}
