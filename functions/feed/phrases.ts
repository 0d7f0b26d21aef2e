/** What the notes say in the listener's language. */
export type Phrases = {
  /** "A synthetic voice reads this", which Apple wants to see in words: podcasters.apple.com/support/891. */
  readonly spoken: string;
  /** The words of the link to the text. */
  readonly read: string;
};

const english: Phrases = { spoken: 'Read aloud by a synthetic voice.', read: 'Read the article' };

const phrases: Readonly<Record<string, Phrases>> = {
  de: { spoken: 'Vorgelesen von einer synthetischen Stimme.', read: 'Den Artikel lesen' },
  en: english,
  es: { spoken: 'Leído por una voz sintética.', read: 'Leer el artículo' },
  fr: { spoken: 'Lu par une voix de synthèse.', read: 'Lire l’article' },
  it: { spoken: 'Letto da una voce sintetica.', read: 'Leggi l’articolo' },
  nl: { spoken: 'Voorgelezen door een synthetische stem.', read: 'Lees het artikel' },
  pt: { spoken: 'Lido por uma voz sintética.', read: 'Ler o artigo' },
};

/** The notes' phrases for a BCP 47 tag; in English where its language has none here. */
export function phrasesFor(language: string): Phrases {
  const [primary = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(phrases, primary) ? (phrases[primary] ?? english) : english;
}
