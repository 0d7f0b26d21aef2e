import { childrenOf, type Element, textOf } from '../parse-xml.ts';
import { type CheckedFeed, isWebAddress, type Rule, unless } from './rule.ts';

const once = [
  ...['title', 'description', 'content:encoded', 'link', 'guid', 'pubDate', 'enclosure'],
  ...['itunes:title', 'itunes:duration', 'itunes:author', 'itunes:explicit', 'itunes:episodeType'],
];
const numbers = ['itunes:season', 'podcast:season', 'itunes:episode', 'podcast:episode'];
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What holds for an episode by its entry alone. */
export const itemRules: readonly Rule[] = [
  eachItem('an episode has each of its fields once', (item) =>
    once.flatMap((name) => unless(childrenOf(item, name).length === 1, name)),
  ),
  eachItem('an episode’s words are not empty', (item) =>
    ['title', 'description', 'itunes:author'].flatMap((name) => unless(textOf(item, name) !== '', name)),
  ),
  eachItem('the title is the same for Apple', (item) =>
    unless(textOf(item, 'title') === textOf(item, 'itunes:title'), 'itunes:title'),
  ),
  eachItem('an episode leads to a page', (item) =>
    unless(isWebAddress(textOf(item, 'link')), textOf(item, 'link')),
  ),
  eachItem('a guid is a UUID and no link', (item) =>
    childrenOf(item, 'guid').flatMap(({ text, attributes }) =>
      unless(uuid.test(text) && attributes.isPermaLink === 'false', text),
    ),
  ),
  {
    rule: 'no two episodes have one guid, nor one recording',
    find: ({ items }) => [
      ...repeated(items.map((item) => textOf(item, 'guid'))),
      ...repeated(items.map((item) => childrenOf(item, 'enclosure')[0]?.attributes.url ?? '')),
    ],
  },
  eachItem('the recording has a complete address that ends in .mp3', (item) =>
    enclosuresOf(item).flatMap(({ attributes: { url } }) =>
      unless(isWebAddress(url) && url?.endsWith('.mp3') === true, `${url}`),
    ),
  ),
  eachItem('the recording is announced as audio/mpeg', (item) =>
    enclosuresOf(item).flatMap(({ attributes }) => unless(attributes.type === 'audio/mpeg', 'enclosure')),
  ),
  eachItem('the duration is whole seconds, from one up', (item) =>
    unless(/^[1-9]\d*$/.test(textOf(item, 'itunes:duration')), textOf(item, 'itunes:duration')),
  ),
  eachItem('an episode is full, a trailer or a bonus', (item) =>
    unless(/^(full|trailer|bonus)$/.test(textOf(item, 'itunes:episodeType')), 'itunes:episodeType'),
  ),
  eachItem('numbers count from one', (item) =>
    numbers
      .flatMap((name) => childrenOf(item, name))
      .flatMap(({ name, text }) => unless(/^[1-9]\d*$/.test(text), name)),
  ),
  eachItem('the notes stand before the article', (item) => {
    const names = item.children.map(({ name }) => name);
    return unless(names.indexOf('description') < names.indexOf('content:encoded'), 'description');
  }),
  eachItem('there is a transcript that Apple takes in', (item) =>
    unless(
      childrenOf(item, 'podcast:transcript').some(({ attributes }) => attributes.type === 'text/vtt'),
      'podcast:transcript',
    ),
  ),
  eachItem('three chapters or more are also in the notes, or none is', (item) => {
    const chapters = chaptersOf(item).length;
    const lines = textOf(item, 'description').match(/(?<=<p>)\d\d:\d\d:\d\d /g) ?? [];
    const isRight = lines.length === 0 || (lines.length === chapters && lines[0] === '00:00:00 ');
    return unless(isRight && (lines.length === 0 || chapters >= 3), 'description');
  }),
  eachItem('chapters inside the feed ascend from zero', (item) => {
    const starts = chaptersOf(item).map(({ attributes }) => attributes.start ?? '');
    const isSorted = starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? ''));
    return unless(starts.length === 0 || (isSorted && starts[0] === '00:00:00.000'), 'psc:chapters');
  }),
];

/** The chapters that the entry itself lists. */
export function chaptersOf(item: Element): readonly Element[] {
  return childrenOf(item, 'psc:chapters').flatMap((list) => childrenOf(list, 'psc:chapter'));
}

function eachItem(rule: string, find: (item: Element) => readonly string[]): Rule {
  return {
    rule,
    find: ({ items }: CheckedFeed) =>
      items.flatMap((item) => find(item).map((place) => `${textOf(item, 'guid')} ${place}`)),
  };
}

function enclosuresOf(item: Element): readonly Element[] {
  return childrenOf(item, 'enclosure');
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
