import { type Icon, makeIcon } from './icons.ts';
import { type Attributes, make } from './make.ts';

/** What a button shows and does. */
export type ButtonParts = {
  readonly icon: Icon;
  /** Its name; it stands beside the picture where there is room, if `isLabelled`. */
  readonly label: string;
  readonly isLabelled?: boolean;
  readonly part: string;
  readonly attributes?: Attributes;
  readonly onClick: () => void;
};

/** A button with a picture. */
export function makeButton({
  icon,
  label,
  isLabelled,
  part,
  attributes,
  onClick,
}: ButtonParts): HTMLButtonElement {
  const named = { type: 'button', part: `button ${part}`, 'aria-label': label, title: label, ...attributes };
  const button = make('button', named, makeIcon(icon));
  if (isLabelled) button.append(make('span', {}, label));
  button.addEventListener('click', onClick);
  return button;
}
