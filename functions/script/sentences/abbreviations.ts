/**
 * Abbreviations that stand before more of the same sentence, by language, without their last full stop; those with a # only before a number.
 * An abbreviation that often ends a sentence (etc., a.m., Inc.) is left out: a pause too many is heard less than one too few.
 */
const byLanguage: Readonly<Record<string, string>> = {
  en: 'N°# Mr Mrs Ms Dr Prof Rev Fr Hon Gen Col Maj Capt Cpt Lt Sgt Cmdr Adm Gov Sen Rep Pres St Mt Ft No# Nos# Vol Fig Figs Eq Sec Ch pp p# c# para# v vs cf viz approx max# min# ext# Assoc Asst ca e.g i.e eg ie esp al Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
  de: 'Std max# min# Tel# Rn# Ziff# Anm# Aufl Dr Prof Hr Fr Frl Hrn med phil jur rer nat habil Nr Bd Abb Kap S# z z.B d d.h u u.a v v.a i.d.R bzw ca vgl sog ggf evtl Mio Mrd St Str Jan Feb Apr Aug Sept Okt Nov Dez inkl exkl geb gest Jh# Abs Art',
  fr: 'tél# max# min# N°# n°# M MM Mme Mmes Mlle Dr Pr Me Mgr St Ste p pp vol fig chap env cf no h# c.-à-d p.ex av apr janv févr avr juil sept oct nov déc',
  es: 'párrf# párr# tel# máx# mín# N°# n°# Sr Sra Srta Sres Dr Dra Prof Lic Ing Ud Uds D Dña Gral EE núm pág págs cap vol fig p p.ej aprox av avda art',
  it: 'tel# max# min# N°# n°# Sig Sigg Sig.ra Dott Dott.ssa Prof Avv Ing On Rev S p pp pag pagg cap vol fig es ecc cfr ca sec# art n#',
  pt: 'tel# máx# mín# Sr Sra Srta Dr Dra Prof Profa Eng Exmo Exma V D n.º pág págs cap vol fig p p.ex aprox av séc# art',
  nl: 'tel# max# min# mgr burg jhr gen kol Dhr Mevr Mw Dr Prof Ir Ing Mr Drs nr blz fig hfst bijv bv m.a.w o.a d.w.z ca i.p.v t.o.v jan feb mrt apr aug sept okt nov dec',
  pl: 'dr prof mgr inż hab ks ul al pl nr tzw np m.in tj ok godz# str# zob por św im gen płk ppłk kpt mjr sierż asp nadkom podkom insp red proj ust# art# rys# pkt# poz# tab# tel# maks# min#',
  sv: 'tel# max# min# vol# Dr Prof nr s# sid kap fig kl# t t.ex bl.a d.v.s dvs ca s.k jan feb mars apr aug sept okt nov dec',
  ru: 'г проф акад доц им ул пл просп пер обл пгт стр рис см напр тов гг',
  hi: 'डॉ श्री पं प्रो कु',
  ar: 'د أ م# ص# ج# ت#',
};

type Entry = 'always' | 'before a number';

const sets: ReadonlyMap<string, ReadonlyMap<string, Entry>> = new Map(
  Object.entries(byLanguage).map(([tag, list]) => [tag, new Map(list.split(' ').map(readEntry))]),
);

function readEntry(word: string): readonly [string, Entry] {
  return word.endsWith('#') ? [word.slice(0, -1), 'before a number'] : [word, 'always'];
}

/** Whether a word, taken without its full stop, is an abbreviation that a sentence goes on after, as it goes on here. */
export function isAbbreviation(word: string, after: string, language: string): boolean {
  const primary = language.split('-')[0]?.toLowerCase() ?? 'en';
  // In Germany's streets (`Hauptstr. 5`).
  if (primary === 'de' && /\p{L}str$/u.test(word)) return true;
  const known = sets.get(primary) ?? sets.get('en');
  const entry = known?.get(word) ?? known?.get(swapCase(word));
  return entry === 'always' || (entry === 'before a number' && /^\s*(?:\p{N}|[IVXLC]+\b)/u.test(after));
}

/** At a sentence's start and in titles such as `prof. dr.` the first letter is as it happens to be; one letter alone means something. */
function swapCase(word: string): string {
  const first = word.charAt(0);
  if (word.length < 2) return word;
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + word.slice(1);
}
