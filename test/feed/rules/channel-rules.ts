import { notePhrasesFor } from '../../../functions/feed/note-phrases.ts';
import { categories } from '../../../functions/show/categories.ts';
import { childrenOf, type Element, textOf } from '../parse-xml.ts';
import { type CheckedFeed, isWebAddress, type Rule, unless } from './rule.ts';

const uuidOfVersion5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const once = 'title description link language itunes:author itunes:image itunes:explicit itunes:type'.split(
  ' ',
);
const onceOfPodcast = ['podcast:guid', 'podcast:locked', 'podcast:medium'];

/** What holds for the show: Apple, Spotify, PSP-1 and the podcast namespace. */
export const channelRules: readonly Rule[] = [
  {
    rule: 'the show has each of its fields once',
    find: ({ channel }) =>
      [...once, ...onceOfPodcast].flatMap((name) => unless(childrenOf(channel, name).length === 1, name)),
  },
  {
    rule: 'the show’s words are not empty',
    find: ({ channel }) =>
      ['title', 'description', 'itunes:author'].flatMap((name) => unless(textOf(channel, name) !== '', name)),
  },
  {
    rule: 'the show’s links are complete addresses',
    find: ({ channel }) => [
      ...unless(isWebAddress(textOf(channel, 'link')), 'link'),
      ...childrenOf(channel, 'itunes:new-feed-url').flatMap(({ text }) => unless(isWebAddress(text), text)),
      ...childrenOf(channel, 'podcast:funding').flatMap(({ attributes }) =>
        unless(isWebAddress(attributes.url), 'podcast:funding'),
      ),
    ],
  },
  {
    rule: 'the language is a tag in small letters',
    find: ({ channel }) =>
      unless(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(textOf(channel, 'language')), textOf(channel, 'language')),
  },
  {
    rule: 'the category is one of Apple’s',
    find: ({ channel }) => {
      const [category] = childrenOf(channel, 'itunes:category');
      const [below] = category === undefined ? [] : childrenOf(category, 'itunes:category');
      const subcategories = categories.get(category?.attributes.text ?? '');
      const isKnown = below === undefined || subcategories?.includes(below.attributes.text ?? '') === true;
      return unless(subcategories !== undefined && isKnown, 'itunes:category');
    },
  },
  {
    rule: 'explicit is true or false',
    find: ({ channel, items }) =>
      [channel, ...items].flatMap((element) =>
        unless(/^(true|false)$/.test(textOf(element, 'itunes:explicit')), 'itunes:explicit'),
      ),
  },
  {
    rule: 'the feed links to itself once, by the address at which it is served',
    find: ({ channel, address }) => {
      const links = childrenOf(channel, 'atom:link').filter(({ attributes }) => attributes.rel === 'self');
      const [self] = links;
      return unless(
        links.length === 1 &&
          self?.attributes.href === address &&
          self.attributes.type === 'application/rss+xml',
        'atom:link',
      );
    },
  },
  {
    rule: 'the show’s guid is a UUID of version 5',
    find: ({ channel }) =>
      unless(uuidOfVersion5.test(textOf(channel, 'podcast:guid')), textOf(channel, 'podcast:guid')),
  },
  {
    rule: 'locked is yes or no, and names the owner',
    find: ({ channel }) => {
      const [locked] = childrenOf(channel, 'podcast:locked');
      const email = emailOf(channel);
      return unless(
        /^(yes|no)$/.test(locked?.text ?? '') && locked?.attributes.owner === email,
        'podcast:locked',
      );
    },
  },
  {
    rule: 'the owner has an e-mail address',
    find: ({ channel }) =>
      childrenOf(channel, 'itunes:owner').flatMap((owner) =>
        unless(/^[^\s@]+@[^\s@]+$/.test(textOf(owner, 'itunes:email')), 'itunes:owner'),
      ),
  },
  {
    rule: 'the type is episodic, or serial with numbered episodes',
    find: ({ channel, items }) => {
      const type = textOf(channel, 'itunes:type');
      const unnumbered = items.filter(
        (item) => textOf(item, 'itunes:episodeType') === 'full' && textOf(item, 'itunes:episode') === '',
      );
      return unless(type === 'episodic' || (type === 'serial' && unnumbered.length === 0), 'itunes:type');
    },
  },
  {
    rule: 'the medium is podcast',
    find: ({ channel }) => unless(textOf(channel, 'podcast:medium') === 'podcast', 'podcast:medium'),
  },
  {
    rule: 'show and episodes say that a synthetic voice speaks, for machines',
    find: ({ channel, items }) =>
      [channel, ...items].flatMap((element) =>
        unless(
          childrenOf(element, 'podcast:txt').some(
            ({ attributes, text }) => attributes.purpose === 'ai-content' && text === 'true',
          ),
          'podcast:txt',
        ),
      ),
  },
  {
    rule: 'show and episodes say that a synthetic voice speaks, in words',
    find: ({ channel, items }) => [
      ...unless(isDisclosed(channel, textOf(channel, 'language')), 'description'),
      ...items.flatMap((item) => unless(isDisclosed(item, languageOf(item)), 'item description')),
    ],
  },
  {
    rule: 'block and complete are Yes where they are there',
    find: ({ channel }) =>
      [...childrenOf(channel, 'itunes:block'), ...childrenOf(channel, 'itunes:complete')].flatMap(
        ({ name, text }) => unless(text === 'Yes', name),
      ),
  },
  {
    rule: 'words of the podcast namespace have 1 to 128 characters',
    find: ({ channel, items }) =>
      [channel, ...items].flatMap((element) =>
        ['podcast:person', 'podcast:funding', 'podcast:license']
          .flatMap((name) => childrenOf(element, name))
          .flatMap(({ name, text }) => unless(text.length > 0 && text.length <= 128, name)),
      ),
  },
  {
    rule: 'there is an episode',
    find: ({ items }) => unless(items.length > 0, 'channel'),
  },
  {
    rule: 'the newest episode comes first, and the feed has its date',
    find: (feed) => {
      const dates = feed.items.map((item) => Date.parse(textOf(item, 'pubDate')));
      const isSorted = dates.every((date, index) => index === 0 || !(date > (dates[index - 1] ?? Infinity)));
      return unless(isSorted && hasDateOfNewest(feed), 'pubDate');
    },
  },
];

function emailOf(channel: Element): string | undefined {
  const [owner] = childrenOf(channel, 'itunes:owner');
  return owner === undefined ? undefined : textOf(owner, 'itunes:email');
}

function languageOf(item: Element): string {
  return childrenOf(item, 'podcast:transcript')[0]?.attributes.language ?? '';
}

function isDisclosed(element: Element, language: string): boolean {
  return textOf(element, 'description').includes(notePhrasesFor(language).spoken);
}

function hasDateOfNewest({ channel, items }: CheckedFeed): boolean {
  const [newest] = items;
  return newest === undefined || textOf(channel, 'lastBuildDate') === textOf(newest, 'pubDate');
}
