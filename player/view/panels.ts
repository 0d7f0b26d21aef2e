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

/** A place for panels and one for their buttons. Escape closes what is open, and leads back to its button. */
export function createPanels(buttons: HTMLElement, card: HTMLElement): AddPanel {
  let opener: HTMLElement | undefined;
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !opener) return;
    // A dialog around the player stays open.
    event.preventDefault();
    opener.focus();
    opener.click();
  });
  return ({ name, label, content, onOpen }) => {
    const panel = make('div', { class: 'panel', id: name }, content);
    const button = makeButton(name, label, () => {
      const isToOpen = panel.hidden !== false;
      if (isToOpen) opener?.click();
      opener = isToOpen ? button : undefined;
      show(isToOpen);
      if (isToOpen) onOpen?.();
    });
    const show = (isOpen: boolean) => {
      panel.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
    };
    button.setAttribute('aria-controls', name);
    show(false);
    buttons.append(button);
    card.append(panel);
    return () => {
      if (opener === button) button.click();
      button.hidden = true;
    };
  };
}
