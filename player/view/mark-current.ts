/** Marks one of some elements as the current one, by its index; whether it was not marked yet. */
export function markCurrent(elements: readonly Element[], index: number): boolean {
  if (elements[index]?.hasAttribute('aria-current')) return false;
  for (const element of elements) element.removeAttribute('aria-current');
  elements[index]?.setAttribute('aria-current', 'true');
  return true;
}
