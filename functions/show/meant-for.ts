import { showSources } from '../episode/keys.ts';

/**
 * Where a file should be that was probably meant to describe a show, such as `show.yml`, `Lexicon.pls` or `Cover.JPG`; `undefined` for any other.
 * Nothing is taken from such a file, so its author is told.
 */
export function meantFor(key: string): string | undefined {
  const file = key.split('/').at(-1) ?? '';
  const { settings, lexicon, covers } = showSources(key);
  if (/^show\.ya?ml$/i.test(file)) return settings;
  if (/^lexicon\.(?:pls|xml)$/i.test(file)) return lexicon;
  // Deeper down a picture of this name may be an article's.
  const isBeside = key.split('/').length <= 2;
  if (isBeside && /^cover\.png$/i.test(file)) return covers[2];
  return isBeside && /^cover\.(?:jpe?g|webp|gif|svg|avif|tiff?|heic)$/i.test(file) ? covers[0] : undefined;
}
