import { showSources } from '../episode/keys.ts';

/**
 * Where a file should be that was probably meant to describe a show, such as `show.yml`, `Lexicon.pls`, `Intro.MP3` or `Cover.JPG`; `undefined` for any other.
 * Nothing is taken from such a file, so its author is told.
 */
export function meantFor(key: string): string | undefined {
  const file = key.split('/').at(-1) ?? '';
  const { settings, lexicon, covers, intro, outro } = showSources(key);
  if (/^show\.ya?ml$/i.test(file)) return settings;
  if (/^lexicon\.(?:pls|xml)$/i.test(file)) return lexicon;
  // Deeper down a file of such a name may be an article's.
  return key.split('/').length <= 2 ? meantBeside(file, { covers, intro, outro }) : undefined;
}

type Beside = Pick<ReturnType<typeof showSources>, 'covers' | 'intro' | 'outro'>;

function meantBeside(file: string, { covers, intro, outro }: Beside): string | undefined {
  const [, sound] = /^(intro|outro)\.(?:mp3|wav|m4a|aac|ogg|opus|flac)$/i.exec(file) ?? [];
  if (sound !== undefined) return sound.toLowerCase() === 'intro' ? intro : outro;
  if (/^cover\.png$/i.test(file)) return covers[2];
  return /^cover\.(?:jpe?g|webp|gif|svg|avif|tiff?|heic)$/i.test(file) ? covers[0] : undefined;
}
