import { makeButton } from './buttons.ts';
import { make } from './make.ts';

/** What a button below the controls opens; `onOpen` is called before it is seen. */
export type Panel = {
  readonly name: 'chapters' | 'transcript' | 'share';
  readonly label: string;
  readonly content: HTMLElement;
  readonly onOpen?: () => void;
};

/** Adds a panel, of which at most one is open; the answer takes it away again. */
export type AddPanel = (panel: Panel) => () => void;

/** A place for panels and one for their buttons. */
export function createPanels(buttons: HTMLElement, card: HTMLElement): AddPanel {
  let closeLast = () => {};
  return ({ name, label, content, onOpen }) => {
    const panel = make('div', { class: 'panel', id: name }, content);
    const show = (isOpen: boolean) => {
      panel.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
    };
    const button = makeButton(name, label, () => {
      const isToOpen = panel.hidden !== false;
      closeLast();
      closeLast = () => show(false);
      show(isToOpen);
      if (isToOpen) onOpen?.();
    });
    button.setAttribute('aria-controls', name);
    show(false);
    buttons.append(button);
    card.append(panel);
    return () => {
      show(false);
      button.hidden = true;
    };
  };
}
