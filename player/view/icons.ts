/** Lines on a field of 24 by 24. */
const paths = {
  play: 'M9 6.5v11l8.5-5.5z',
  pause: 'M9 6.5v11M15 6.5v11',
  back: 'M8 2.5 4.5 6 8 9.5M5 6h7.5a7 7 0 1 1-7 7',
  forward: 'm16 2.5 3.5 3.5L16 9.5M19 6h-7.5a7 7 0 1 0 7 7',
  volume: 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9.2a4 4 0 0 1 0 5.6M18.2 6.5a8 8 0 0 1 0 11',
  muted: 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM16 9.5l5 5M21 9.5l-5 5',
  chapters: 'M4 6.5h.01M4 12h.01M4 17.5h.01M8.5 6.5H20M8.5 12H20M8.5 17.5H16',
  transcript: 'M4.5 5h15v11.5H11L6.5 20v-3.5h-2zM8.5 9h7M8.5 12.5h4.5',
  share: 'M12 14.5v-11M8.2 7 12 3.2 15.8 7M7 11H5v9.5h14V11h-2',
  download: 'M12 3.5v11.3M8.2 11 12 14.8l3.8-3.8M5 20.2h14',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
} as const;

/** The name of a picture. */
export type Icon = keyof typeof paths;

const namespace = 'http://www.w3.org/2000/svg';

/** A picture that says nothing to a screen reader: its button has a name. */
export function makeIcon(icon: Icon): SVGSVGElement {
  const picture = document.createElementNS(namespace, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  picture.append(document.createElementNS(namespace, 'path'));
  drawIcon(picture, icon);
  return picture;
}

/** Changes a picture into another one. */
export function drawIcon(picture: SVGSVGElement, icon: Icon): void {
  picture.firstElementChild?.setAttribute('d', paths[icon]);
  picture.setAttribute('class', icon);
}
