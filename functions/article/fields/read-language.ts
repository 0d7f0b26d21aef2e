/** A language tag in its canonical form (`en_gb` becomes `en-GB`), or nothing where it is none. */
export function readLanguage(text: string): string | undefined {
  const tag = text.trim().replaceAll('_', '-');
  // Five letters and more are allowed by BCP 47 but never used: they are names, such as "English".
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
