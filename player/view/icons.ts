/** Lines on a field of 24 by 24. */
const paths = {
  play: 'M9 6v12l9-6z',
  pause: 'M9 6v12M15 6v12',
  back: 'M8 2 4 6l4 4M4 6h8a7 7 0 1 1-7 7',
  forward: 'm16 2 4 4-4 4M20 6h-8a7 7 0 1 0 7 7',
  volume: 'M4 9v6h3l5 4V5L7 9zm12 0a4 4 0 0 1 0 6m2-9a8 8 0 0 1 0 12',
  chapters: 'M4 6h0m5 0h11M4 12h0m5 0h11M4 18h0m5 0h7',
  transcript: 'M4 5h16v12h-9l-4 3v-3H4zm4 4h8m-8 4h5',
  share: 'M12 15V3L8 7m4-4 4 4M5 12v8h14v-8',
  download: 'M12 3v12l-4-4m4 4 4-4M5 20h14',
  close: 'm6 6 12 12m0-12L6 18',
} as const;

/** The name of a picture. */
export type Icon = keyof typeof paths;

const namespace = 'http://www.w3.org/2000/svg';

/** A picture that says nothing to a screen reader: its button has a name. */
export function makeIcon(icon: Icon): SVGElement {
  const picture = document.createElementNS(namespace, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  picture.append(document.createElementNS(namespace, 'path'));
  drawIcon(picture, icon);
  return picture;
}

/** Changes the picture in a button. */
export function drawIcon(inside: Element, icon: Icon): void {
  inside.querySelector('path')?.setAttribute('d', paths[icon]);
}
