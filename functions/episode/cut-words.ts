/** The beginning of a text, at most so many characters of it, cut between words where there are any; an ellipsis follows. */
export function cutWords(text: string, limitCharacters: number): string {
  const cut = text.slice(0, limitCharacters);
  const space = cut.lastIndexOf(' ');
  const words =
    space > Math.ceil(limitCharacters / 2) ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${words.replace(/[\s,;:–—-]+$/, '')}…`;
}
