/** Words that begin a sentence far more often than they are a name: behind `3.` or `U.S.` they tell its end. */
const byLanguage: Readonly<Record<string, string>> = {
  en: 'A An The This That These Those He She It We They You I His Her Its Our Their There Here In On At By For From With Without But And Or So Yet If When While As After Before Since Although What Who Why How Where Not No Yes Then Now',
  de: 'Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Du Man Sein Seine Ihre In Im Am An Auf Aus Bei Mit Nach Von Vor Zu Zum Zur Für Um Und Aber Oder Doch Denn Dann Da Dort Dies Diese Dieser Dieses Hier Jetzt Nun Nur Auch Als Wenn Weil Wer Was Wie Wo Warum Nicht Kein Keine Ja Nein So',
};

const sets = new Map(Object.entries(byLanguage).map(([tag, list]) => [tag, new Set(list.split(' '))]));

/** Whether a sentence begins here for all that is known of its first word. */
export function startsSentence(text: string, language: string): boolean {
  const first = /^\s*["“„‘«(]*(\p{L}+)/u.exec(text.slice(0, 60))?.[1] ?? '';
  return sets.get(language.split('-')[0]?.toLowerCase() ?? '')?.has(first) ?? false;
}

/** What goes on behind a quotation that ends in a mark of its own, in languages whose letters have no case to show it. */
const saidBy: Readonly<Record<string, RegExp>> = {
  ja: /^(?:と|って|、)/u,
  zh: /^[^，。？！“]{0,8}[问問说說道喊叫答]/u,
  cmn: /^[^，。？！“]{0,8}[问問说說道喊叫答]/u,
  ko: /^\s*(?:이?라[고며는]|하[고며]|고 )|^[^.!?“]{0,16}(?:물었|말했|외쳤|대답했|소리쳤)/u,
  hi: /^[^।?!“]{0,16}(?:पूछ|कहा|बोल|चिल्ला)/u,
  ar: /^\s*(?:قال|قالت|سأل|سألت|أجاب|أجابت)/u,
};

/** Whether a text says who has said the quotation before it. */
export function saysWho(before: string, after: string, language: string): boolean {
  const pattern = saidBy[language.split('-')[0]?.toLowerCase() ?? ''];
  return (
    pattern !== undefined && /[?!？！。،.…]["”’»」』]$/u.test(before) && pattern.test(after.slice(0, 60))
  );
}
