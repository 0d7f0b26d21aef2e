/** What the notes say in the listener's language. */
export type NotePhrases = {
  /** "A synthetic voice reads this", which Apple wants to see in words: podcasters.apple.com/support/891. */
  readonly spoken: string;
  /** The words of the link to the text. */
  readonly read: string;
};

const english: NotePhrases = { spoken: 'Read aloud by a synthetic voice.', read: 'Read the article' };

const arabic: NotePhrases = { spoken: 'يُقرأ بصوت اصطناعي.', read: 'اقرأ المقال' };

const chinese: NotePhrases = { spoken: '本节目由合成语音朗读。', read: '阅读文章' };

const phrases: Readonly<Record<string, NotePhrases>> = {
  ar: arabic,
  arb: arabic,
  ca: { spoken: 'Llegit per una veu sintètica.', read: 'Llegeix l’article' },
  cmn: chinese,
  cs: { spoken: 'Čte syntetický hlas.', read: 'Přečíst článek' },
  da: { spoken: 'Læst op af en syntetisk stemme.', read: 'Læs artiklen' },
  de: { spoken: 'Vorgelesen von einer synthetischen Stimme.', read: 'Den Artikel lesen' },
  en: english,
  es: { spoken: 'Leído por una voz sintética.', read: 'Leer el artículo' },
  fi: { spoken: 'Synteettisen äänen lukema.', read: 'Lue artikkeli' },
  fr: { spoken: 'Lu par une voix de synthèse.', read: 'Lire l’article' },
  hi: { spoken: 'कृत्रिम आवाज़ में पढ़ा गया।', read: 'लेख पढ़ें' },
  it: { spoken: 'Letto da una voce sintetica.', read: 'Leggi l’articolo' },
  ja: { spoken: '合成音声による朗読です。', read: '記事を読む' },
  ko: { spoken: '합성 음성으로 낭독합니다.', read: '글 읽기' },
  nb: { spoken: 'Lest opp av en syntetisk stemme.', read: 'Les artikkelen' },
  nl: { spoken: 'Voorgelezen door een synthetische stem.', read: 'Lees het artikel' },
  pl: { spoken: 'Czyta głos syntetyczny.', read: 'Przeczytaj artykuł' },
  pt: { spoken: 'Lido por uma voz sintética.', read: 'Ler o artigo' },
  ro: { spoken: 'Citit de o voce sintetică.', read: 'Citește articolul' },
  ru: { spoken: 'Читает синтезированный голос.', read: 'Читать статью' },
  sv: { spoken: 'Uppläst av en syntetisk röst.', read: 'Läs artikeln' },
  tr: { spoken: 'Sentetik bir ses tarafından okunmuştur.', read: 'Makaleyi oku' },
  zh: chinese,
};

/** The notes' phrases for a BCP 47 tag; in English where its language has none here. */
export function notePhrasesFor(language: string): NotePhrases {
  const [primary = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(phrases, primary) ? (phrases[primary] ?? english) : english;
}
