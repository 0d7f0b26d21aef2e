import { uuidV5 } from './uuid-v5.ts';

/** Made once at random for this project. Changing it would make every episode a new one for every listener. */
const episodeNamespace = '393097e5-9c78-4ef6-93a6-74c7f559a467';

/** An episode's identity: made from its article's key, so that neither new audio nor a new domain changes it. */
export function episodeGuid(articleKey: string): string {
  return uuidV5(episodeNamespace, articleKey);
}
