/** Whether a passage can be seen, in the window and in what scrolls around it. */
export function isInView(passage: Range | Element, frame?: Element): boolean {
  const { top, bottom } = passage.getBoundingClientRect();
  const bounds = frame?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  return bottom > bounds.top && top < bounds.bottom;
}

/** Brings the next passage into view where the one before was; who has scrolled away is left there. */
export function follow(former: Range | undefined, next: Range | undefined): void {
  const element = next?.startContainer.parentElement;
  if (former === undefined || next === undefined || !element) return;
  if (!isInView(former) || isInView(next)) return;
  const { top, height } = next.getBoundingClientRect();
  scrollBy({ top: top + height / 2 - innerHeight / 3, behavior: scrolling() });
}

/** Smooth, unless the listener has asked for less motion. */
export function scrolling(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
