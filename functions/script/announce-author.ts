/** The word between a title and its author, for languages where it stands before the name and never bends it. */
const byWord: Readonly<Record<string, string>> = {
  en: 'By',
  de: 'Von',
  fr: 'Par',
  es: 'Por',
  it: 'Di',
  pt: 'Por',
  nl: 'Door',
  ca: 'Per',
  ro: 'De',
  sv: 'Av',
  nb: 'Av',
  da: 'Af',
  cy: 'Gan',
};

/** How an author is named behind the title; in other languages the name alone is right everywhere. */
export function announceAuthor(author: string, language: string): string {
  const word = byWord[language.split('-')[0]?.toLowerCase() ?? ''];
  return word === undefined ? author : `${word} ${author}`;
}
