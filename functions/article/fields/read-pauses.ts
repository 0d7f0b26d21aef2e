import { type PauseSettings, pauseNames } from '../../script/pauses.ts';
import { readSeconds, secondsExpected } from '../../script/read-seconds.ts';
import type { FrontMatter } from './front-matter.ts';
import { readParts } from './read-parts.ts';

/** The field `pauses` of front matter: how long it is silent between the parts of the article, one line for each kind of pause. */
export function readPauses(frontMatter: FrontMatter): { readonly pauses?: PauseSettings } {
  const pauses = readParts<PauseSettings>(frontMatter, {
    field: 'pauses',
    example: 'paragraph: 0.8',
    names: pauseNames,
    readPart: (_, length) => readSeconds(length),
    fault: () => `cannot be used; expected ${secondsExpected}`,
  });
  return pauses === undefined ? {} : { pauses };
}
