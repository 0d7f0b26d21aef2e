/**
 * Abbreviations that stand before more of the same sentence, by language, without their last full stop.
 * An abbreviation that often ends a sentence (etc., a.m., Inc.) is left out: a pause too many is heard less than one too few.
 */
const byLanguage: Readonly<Record<string, string>> = {
  en: 'Mr Mrs Ms Dr Prof Rev Fr Hon Gen Col Maj Capt Cpt Lt Sgt Cmdr Adm Gov Sen Rep Pres St Mt Ft No Nos Vol Fig Figs Eq Sec Ch pp vs cf viz approx ca e.g i.e eg ie esp al Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
  de: 'Dr Prof Hr Fr Frl Hrn Nr Bd Abb Kap S z.B z. B d.h d. h u.a u. a v.a v. a i.d.R bzw ca vgl sog ggf evtl Mio Mrd St Str Jan Feb Apr Aug Sept Okt Nov Dez inkl exkl geb gest',
  fr: 'M MM Mme Mlle Dr Pr Me St Ste p pp vol fig chap env cf c.-à-d p. ex av apr janv févr avr juil sept oct nov déc',
  es: 'Sr Sra Srta Sres Dr Dra Prof Lic Ing Ud Uds D Dña Gral núm pág págs cap vol fig p. ej aprox av avda',
  it: 'Sig Sigg Dott Prof Avv Ing On Rev S p pp pag pagg cap vol fig es ecc cfr ca',
  pt: 'Sr Sra Srta Dr Dra Prof Profa Eng Exmo Exma n.º pág págs cap vol fig p. ex aprox av',
  nl: 'Dhr Mevr Mw Dr Prof Ir Ing Mr Drs nr blz fig hfst bijv bv m.a.w o.a d.w.z ca i.p.v t.o.v jan feb mrt apr aug sept okt nov dec',
  pl: 'dr prof mgr inż hab ul al pl nr tzw np m.in tj ok godz r w św',
  sv: 'Dr Prof nr sid kap fig t.ex bl.a d.v.s ca s.k jan feb mars apr aug sept okt nov dec',
};

const sets = new Map(Object.entries(byLanguage).map(([tag, list]) => [tag, new Set(list.split(' '))]));

/** Whether a word, taken without its full stop, is an abbreviation that a sentence goes on after. */
export function isAbbreviation(word: string, language: string): boolean {
  const primary = language.split('-')[0]?.toLowerCase() ?? 'en';
  return (sets.get(primary) ?? sets.get('en'))?.has(word) ?? false;
}
