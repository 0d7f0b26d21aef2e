/** The name that a misspelt one was probably meant to be, or `undefined` where none is near. */
export function nearestName(typed: string, names: Iterable<string>): string | undefined {
  const wanted = fold(typed);
  const ranked = [...names]
    .map((name) => ({ name, distance: distanceBetween(wanted, fold(name)) }))
    .sort((one, other) => one.distance - other.distance);
  const best = ranked[0];
  // More than about a third of the letters wrong is another word, not a slip.
  return best !== undefined && best.distance <= Math.max(1, Math.ceil(wanted.length / 3))
    ? best.name
    : undefined;
}

function fold(name: string): string {
  // Longer input cannot be near any name; cutting it keeps the table below small.
  return name
    .slice(0, 60)
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Levenshtein's distance: how many letters must be taken out, put in or replaced. It is found one row of the table at a time. */
export function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) row = nextRow(row, { index, letter, other });
  return row[other.length] ?? 0;
}

function nextRow(above: readonly number[], at: { index: number; letter: string; other: string }): number[] {
  const row = [at.index + 1];
  for (let column = 1; column < above.length; column += 1) {
    const replaced = (above[column - 1] ?? 0) + (at.other[column - 1] === at.letter ? 0 : 1);
    row.push(Math.min(replaced, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1));
  }
  return row;
}
