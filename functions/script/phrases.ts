/** What the voice says in its own words. */
export type Phrases = {
  readonly code: string;
  readonly table: string;
  readonly formulaAlone: string;
  /** In the middle of a sentence. */
  readonly formula: string;
  readonly quote: string;
  readonly quoteEnd: string;
  readonly notes: string;
  readonly picture: string;
  readonly done: string;
  readonly open: string;
  /** Before the name of a site. */
  readonly link: string;
  readonly dot: string;
  readonly at: string;
  readonly hashtag: string;
};

const names = [
  'code',
  'table',
  'formulaAlone',
  'formula',
  'quote',
  'quoteEnd',
  'notes',
  'picture',
  'done',
  'open',
  'link',
  'dot',
  'at',
  'hashtag',
] as const;

// In the order of the names above.
const byLanguage: Readonly<Record<string, string>> = {
  en: 'A code example is left out here.|A table is left out here.|A formula is left out here.|a formula|Quote:|End of quote.|Notes.|Picture:|Done:|To do:|link to|dot|at|hashtag',
  de: 'Hier steht ein Codebeispiel.|Hier steht eine Tabelle.|Hier steht eine Formel.|eine Formel|Zitat:|Zitat Ende.|Anmerkungen.|Bild:|Erledigt:|Offen:|Link zu|Punkt|ät|Hashtag',
  fr: 'Un exemple de code est omis ici.|Un tableau est omis ici.|Une formule est omise ici.|une formule|Citation :|Fin de citation.|Notes.|Image :|Fait :|À faire :|lien vers|point|arobase|hashtag',
  es: 'Aquí se omite un ejemplo de código.|Aquí se omite una tabla.|Aquí se omite una fórmula.|una fórmula|Cita:|Fin de la cita.|Notas.|Imagen:|Hecho:|Pendiente:|enlace a|punto|arroba|hashtag',
  it: 'Qui si omette un esempio di codice.|Qui si omette una tabella.|Qui si omette una formula.|una formula|Citazione:|Fine della citazione.|Note.|Immagine:|Fatto:|Da fare:|link a|punto|chiocciola|hashtag',
  pt: 'Um exemplo de código é omitido aqui.|Uma tabela é omitida aqui.|Uma fórmula é omitida aqui.|uma fórmula|Citação:|Fim da citação.|Notas.|Imagem:|Feito:|Por fazer:|link para|ponto|arroba|hashtag',
  nl: 'Hier staat een codevoorbeeld.|Hier staat een tabel.|Hier staat een formule.|een formule|Citaat:|Einde citaat.|Noten.|Afbeelding:|Gedaan:|Te doen:|link naar|punt|apenstaartje|hashtag',
  pl: 'Pominięto tu przykład kodu.|Pominięto tu tabelę.|Pominięto tu wzór.|wzór|Cytat:|Koniec cytatu.|Przypisy.|Ilustracja:|Zrobione:|Do zrobienia:|link do|kropka|małpa|hasztag',
  sv: 'Här står ett kodexempel.|Här står en tabell.|Här står en formel.|en formel|Citat:|Slut på citatet.|Noter.|Bild:|Klart:|Att göra:|länk till|punkt|snabel-a|hashtag',
  ja: 'ここではコード例を省略します。|ここでは表を省略します。|ここでは数式を省略します。|数式|引用。|引用終わり。|注釈。|画像。|完了。|未完了。|リンク、|ドット|アットマーク|ハッシュタグ',
  zh: '此处省略一段代码。|此处省略一个表格。|此处省略一个公式。|公式|引文：|引文结束。|注释。|图片：|已完成：|待办：|链接，|点|艾特|话题',
  ko: '여기서 코드 예제는 생략합니다.|여기서 표는 생략합니다.|여기서 수식은 생략합니다.|수식|인용:|인용 끝.|주석.|그림:|완료:|할 일:|링크,|점|골뱅이|해시태그',
  hi: 'यहाँ कोड का एक उदाहरण छोड़ा गया है।|यहाँ एक तालिका छोड़ी गई है।|यहाँ एक सूत्र छोड़ा गया है।|एक सूत्र|उद्धरण:|उद्धरण समाप्त।|टिप्पणियाँ।|चित्र:|पूरा हुआ:|करना है:|लिंक,|डॉट|ऐट|हैशटैग',
  ar: 'حُذف هنا مثال برمجي.|حُذف هنا جدول.|حُذفت هنا معادلة.|معادلة|اقتباس:|نهاية الاقتباس.|ملاحظات.|صورة:|تم:|قيد الإنجاز:|رابط إلى|نقطة|آت|هاشتاغ',
};

const noPhrases = read('');
const phrases = new Map(Object.entries(byLanguage).map(([tag, line]) => [tag, read(line)]));

// Polly's tags of languages that go by another name.
const aliases: Readonly<Record<string, string>> = { cmn: 'zh', yue: 'zh', arb: 'ar' };

/** The phrases of a language; an article in one that has none is read without, each phrase being empty. */
export function phrasesOf(language: string): Phrases {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  return phrases.get(aliases[primary] ?? primary) ?? noPhrases;
}

function read(line: string): Phrases {
  const words = line.split('|');
  const of = (name: (typeof names)[number]) => words[names.indexOf(name)] ?? '';
  return {
    code: of('code'),
    table: of('table'),
    formulaAlone: of('formulaAlone'),
    formula: of('formula'),
    quote: of('quote'),
    quoteEnd: of('quoteEnd'),
    notes: of('notes'),
    picture: of('picture'),
    done: of('done'),
    open: of('open'),
    link: of('link'),
    dot: of('dot'),
    at: of('at'),
    hashtag: of('hashtag'),
  };
}
