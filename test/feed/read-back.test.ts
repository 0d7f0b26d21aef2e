import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { parseFeed } from 'podcast-partytime';
import { describe, expect, test } from 'vitest';
import type { CatalogEntry } from '../../functions/feed/catalog.ts';
import { writeFeed } from '../../functions/feed/write-feed.ts';
import type { Show } from '../../functions/show/show.ts';
import { arbitraryEpisodes, arbitraryShows } from './arbitrary-feed.ts';
import { checkFeed } from './check-feed.ts';
import { childrenOf, type Element, parseXml, textOf } from './parse-xml.ts';
import { channelRules } from './rules/channel-rules.ts';
import { documentRules } from './rules/document-rules.ts';
import { itemRules } from './rules/item-rules.ts';

const site = 'https://listen.example';
const now = new Date('2026-06-01T00:00:00.000Z');

/** What becomes of words in a title: every character that XML has, on one line that is not too long. */
function shown(text: string, limit = 255): string {
  const line = Array.from(text).filter(isXmlCharacter).join('').replace(/\s+/g, ' ').trim();
  return line.length <= limit
    ? line
    : `${line
        .slice(0, limit - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`;
}

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

describe('any feed at all', () => {
  test('keeps every rule that can be seen from its text', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryShows, arbitraryEpisodes, async (show, episodes) => {
        const xml = writeFeed(show, { episodes }, site);
        const feed = { xml, address: `${site}/${show.name}/feed.xml`, now, read: async () => undefined };
        expect(await checkFeed(feed, [...documentRules, ...channelRules, ...itemRules])).toEqual([]);
      }),
    );
  });

  test('says to a strict reader what was put in', () => {
    fc.assert(
      fc.property(arbitraryShows, arbitraryEpisodes, (show, episodes) => {
        const [channel] = childrenOf(parseXml(writeFeed(show, { episodes }, site)), 'channel');
        if (channel === undefined) throw new Error('the feed has no channel');
        const title = shown(show.title) || show.name;
        expect(textOf(channel, 'title')).toBe(title);
        expect(textOf(channel, 'itunes:author')).toBe(shown(show.author) || title);
        expect(wordsOf(channel, 'podcast:person')).toEqual(
          (show.persons ?? []).map(({ name }) => shown(name, 128)).filter((name) => name !== ''),
        );
        expect(wordsOf(channel, 'podcast:funding')).toEqual(
          (show.funding ?? []).map(({ text, url }) => shown(text, 128) || shown(new URL(url).href, 128)),
        );
        const items = childrenOf(channel, 'item');
        expect(items.map((item) => textOf(item, 'title'))).toEqual(
          episodes.map((episode) => shown(episode.title) || episode.name),
        );
        expect(items.map(chapterNames)).toEqual(
          episodes.map(({ chapters = [] }) =>
            chapters.map((chapter, index) => shown(chapter.title) || `${index + 1}`),
          ),
        );
      }),
    );
  });
});

describe('independent readers', () => {
  test('feedsmith gets back what was put in', () => {
    fc.assert(
      fc.property(arbitraryShows, arbitraryEpisodes, (show, episodes) => {
        const feed = parseRssFeed(writeFeed(show, { episodes }, site));
        expect({
          title: feed.title,
          author: feed.itunes?.author,
          category: feed.itunes?.categories?.[0]?.text,
          subcategory: feed.itunes?.categories?.[0]?.categories?.[0]?.text,
          explicit: feed.itunes?.explicit,
          type: feed.itunes?.type,
          isLocked: feed.podcast?.locked?.value,
          persons: (feed.podcast?.persons ?? []).map(({ display }) => display),
          funding: (feed.podcast?.fundings ?? []).map(({ url, display }) => [url, display]),
          newFeed: feed.itunes?.newFeedUrl,
          items: feed.items?.map(({ guid, pubDate, enclosures, itunes, podcast, psc, content, ...item }) => ({
            title: item.title,
            guid: guid?.value,
            date: new Date(pubDate ?? '').getTime(),
            enclosure: enclosures?.[0],
            duration: itunes?.duration,
            place: [itunes?.season, itunes?.episode, itunes?.episodeType, itunes?.explicit],
            transcripts: podcast?.transcripts?.map(({ type }) => type),
            chapters: (psc?.chapters ?? []).map(({ title }) => title),
            hasChapters: podcast?.chapters !== undefined,
            hasContent: content?.encoded !== item.description,
          })),
        }).toEqual(factsOf(show, episodes));
      }),
    );
  });

  test('the Podcast Index’s own parser gets back what was put in', () => {
    fc.assert(
      fc.property(arbitraryShows.map(withoutNumbers), arbitraryEpisodes, (show, some) => {
        const episodes = some.map((episode) => ({ ...episode, title: `t ${episode.title}` }));
        const facts = factsOf(show, episodes);
        const feed = parseFeed(writeFeed(show, { episodes }, site));
        const { items, podcastFunding, podcastPeople, ...others } = feed ?? {};
        expect(others).toMatchObject({
          title: facts.title,
          author: facts.author,
          explicit: facts.explicit,
          itunesType: facts.type,
          locked: facts.isLocked,
          itunesBlock: show.block ?? false,
          itunesComplete: show.complete ?? false,
        });
        expect((podcastPeople ?? []).map(({ name }) => name)).toEqual(facts.persons);
        expect((podcastFunding ?? []).map(({ message }) => message)).toEqual(
          facts.funding.map(([, text]) => text),
        );
        const found = items?.map((item) => ({
          title: item.title,
          guid: item.guid,
          date: item.pubDate?.getTime(),
          enclosure: item.enclosure,
          duration: item.duration,
          place: [item.itunesSeason, item.itunesEpisode, item.itunesEpisodeType, item.explicit],
          hasChapters: item.podcastChapters !== undefined,
        }));
        expect(found).toEqual(
          facts.items.map(({ transcripts: _, chapters: __, hasContent: ___, ...item }) => item),
        );
      }),
    );
  });
});

/** That parser takes a name such as "0" for a number, and drops it; and it sees no lock that names no owner. */
function withoutNumbers(show: Show): Show {
  return {
    ...show,
    email: show.email ?? 'ada@example.org',
    title: `t ${show.title}`,
    author: `a ${show.author}`,
    persons: (show.persons ?? []).map((person) => ({ ...person, name: `p ${person.name}` })),
    funding: (show.funding ?? []).map(({ url, text }) => ({ url, text: `f ${text}` })),
  };
}

/** What each reader should say of a feed, each in its own words. */
function factsOf(show: Show, episodes: readonly CatalogEntry[]) {
  const title = shown(show.title) || show.name;
  return {
    title,
    author: shown(show.author) || title,
    category: show.category,
    subcategory: show.subcategory,
    explicit: show.explicit,
    type: 'episodic',
    isLocked: show.locked ?? show.email !== undefined,
    persons: (show.persons ?? []).map(({ name }) => shown(name, 128)).filter((name) => name !== ''),
    funding: (show.funding ?? []).map(({ url, text }) => [
      new URL(url).href,
      shown(text, 128) || shown(new URL(url).href, 128),
    ]),
    newFeed: show.newFeed === undefined ? undefined : new URL(show.newFeed).href,
    items: episodes.map((episode) => factsOfEpisode(show, episode)),
  };
}

function factsOfEpisode(show: Show, { name, audio, chapters = [], content, ...episode }: CatalogEntry) {
  const url = `${site}/${show.name}/${name}/${audio.file}`;
  return {
    title: shown(episode.title) || name,
    guid: episode.guid,
    date: Math.floor(Date.parse(episode.date) / 1000) * 1000,
    enclosure: { url, length: audio.bytes, type: 'audio/mpeg' },
    duration: Math.max(1, Math.floor(audio.durationSeconds)),
    place: [episode.season, episode.number, episode.type ?? 'full', episode.explicit ?? show.explicit],
    transcripts: ['text/vtt', 'application/x-subrip', 'application/json'],
    chapters: chapters.map((chapter, index) => shown(chapter.title) || `${index + 1}`),
    hasChapters: chapters.length > 0,
    hasContent: (content ?? '') !== '',
  };
}

function wordsOf(element: Element, name: string): readonly string[] {
  return childrenOf(element, name).map(({ text }) => text);
}

function chapterNames(item: Element): readonly (string | undefined)[] {
  return childrenOf(item, 'psc:chapters').flatMap((list) =>
    list.children.map(({ attributes }) => attributes.title),
  );
}
