/** Enough to recognise a text by, in a report as in an error. */
const usualCharacters = 80;

/** The beginning of a text on one line, by which people are told of it: it ends with a whole word, where one ends in its second half. */
export function excerpt(text: string, limitCharacters = usualCharacters): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limitCharacters) return line;
  const wordEnd = line.lastIndexOf(' ', limitCharacters);
  const beginning = line.slice(0, wordEnd > limitCharacters / 2 ? wordEnd : limitCharacters);
  // Half of a surrogate pair is no character.
  return `${beginning.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
