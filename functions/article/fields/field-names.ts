import type { Metadata } from './metadata.ts';

/** What each field of front matter says, in words for an author who called it otherwise. */
const purposes: Readonly<Record<keyof Metadata | 'draft', string>> = {
  title: 'is the title',
  author: 'says who wrote it',
  description: 'says what it is about',
  date: 'says when it was written',
  read: 'says what is read aloud',
  pronounce: 'says how words are said',
  pauses: 'says how long it is silent',
  timing: 'says how finely words are timed',
  language: 'says in which language it is',
  voice: 'says who reads',
  engine: "says which of Polly's engines reads",
  rate: 'says how fast it is read',
  style: 'says in which style it is read',
  image: "is the episode's picture",
  url: 'says where it is on your own site',
  slug: "is the last part of the episode's address",
  season: 'is the number of the season',
  episode: 'is the number of the episode',
  episodeType: 'says what kind of episode it is',
  explicit: 'says whether it is explicit',
  draft: 'holds it back while it is true',
  publishAt: 'says when it appears',
};

/** Names that mean something here, in the README's spelling and with what they say, by the same in lower case. */
export const fieldNames: ReadonlyMap<string, { readonly name: string; readonly purpose: string }> = new Map(
  Object.entries(purposes).map(([name, purpose]) => [name.toLowerCase(), { name, purpose }]),
);

/**
 * What authors write for a name of ours, folded. What other programs give a meaning of its own is not among these, such as `cover`, `locale`,
 * `summary` or `canonical_url`: a hint in each article of a blog that comes from one of them would be noise.
 */
export const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    language: ['lang'],
    rate: ['speed', 'tempo', 'pace', 'speechrate', 'speakingrate', 'readingspeed'],
    voice: ['narrator', 'speaker', 'voiceid', 'voicename'],
    author: ['authorname', 'writtenby', 'writer'],
    pronounce: ['pronunciation', 'pronunciations', 'lexicon'],
    pauses: ['silence', 'silences'],
    image: ['artwork', 'episodeimage'],
    date: ['publishedat', 'publishedon', 'publisheddate', 'datepublished'],
    publishAt: ['publishon', 'publishtime', 'publishfrom', 'releaseat', 'embargo', 'embargoeduntil'],
  }).flatMap(([name, others]) => others.map((other) => [other, name])),
);

/** A name without what spellings differ in. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]/g, '');
}
