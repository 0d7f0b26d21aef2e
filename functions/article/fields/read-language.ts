/** A language tag in its canonical form (`en_gb` becomes `en-GB`), or nothing where it is none. */
export function readLanguage(text: string): string | undefined {
  const tag = text.trim().replaceAll('_', '-');
  // Five letters and more are allowed by BCP 47 but never used: they are names, such as "English".
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && isKnown(new Intl.Locale(canonical)) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** All languages of two letters and all countries have names; of the thousands of three letters only some do. */
function isKnown({ language, region }: Intl.Locale): boolean {
  if (language.length === 2 && languageNames.of(language) === undefined) return false;
  return region === undefined || (region !== 'ZZ' && regionNames.of(region) !== undefined);
}
