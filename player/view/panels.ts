import type { Icon } from './icons.ts';
import { make } from './make.ts';
import { makeButton } from './make-button.ts';

/** What a button below the controls opens. */
export type Panel = {
  readonly name: string;
  readonly icon: Icon;
  readonly label: string;
  readonly isLabelled?: boolean;
  readonly content: HTMLElement;
  /** Called before it is shown. */
  readonly onOpen?: () => void;
};

/** A panel's button, and the panel that it opens. */
export type Fold = { readonly button: HTMLButtonElement; readonly panel: HTMLElement; close(): void };

/** Panels of which at most one is open. */
export function makePanels(panels: readonly Panel[]): readonly Fold[] {
  const folds: Fold[] = panels.map((source) => {
    const { name, icon, label, isLabelled = false, content, onOpen } = source;
    const panel = make('div', { part: `panel ${name}`, id: name, class: 'panel', hidden: true }, content);
    const show = (isOpen: boolean) => {
      panel.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
    };
    const toggle = () => {
      const isOpen = panel.hidden;
      for (const fold of folds) fold.close();
      show(isOpen);
      if (isOpen) onOpen?.();
    };
    const attributes = { 'aria-expanded': false, 'aria-controls': name };
    const button = makeButton({
      ...{ icon, label, isLabelled, part: `${name}-button` },
      ...{ attributes: { ...attributes, 'aria-expanded': 'false' }, onClick: toggle },
    });
    return { button, panel, close: () => show(false) };
  });
  return folds;
}
