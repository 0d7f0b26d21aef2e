/** Controls, among them those that begin a terminal's commands, and what turns the order of the letters around it. */
const unprintable = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** What comes from files and their names on one line: whatever would command a terminal is spelled, as in `\u001b`. */
export function makePrintable(text: string): string {
  return text.replace(unprintable, spell);
}

/** The beginning of a text that is too long for a line. */
export function cutText(text: string, limitCharacters: number): string {
  return text.length <= limitCharacters ? text : `${text.slice(0, limitCharacters).toWellFormed()}…`;
}

function spell(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
