import { Parser } from 'htmlparser2';
import { childrenOf, descend, type Element, textOf } from '../parse-xml.ts';
import { type CheckedFeed, type Rule, unless } from './rule.ts';

const namespaces = {
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
} as const;

/** The only elements that may hold HTML, and be longer than 255 characters. */
const notes = new Set(['description', 'content:encoded']);
const htmlElements = new Set(['p', 'ol', 'ul', 'li', 'a', 'b', 'i', 'strong', 'em']);

/** What holds for the document as a whole: help.apple.com/itc/podcasts_connect, PSP-1. */
export const documentRules: readonly Rule[] = [
  {
    rule: 'nothing stands before the declaration or behind the root element',
    find: ({ xml }) =>
      unless(/^<\?xml version="1\.0" encoding="UTF-8"\?>.*<\/rss>\n$/s.test(xml), 'document'),
  },
  {
    rule: 'the root is rss 2.0 with one channel',
    find: ({ root }) =>
      unless(
        root.name === 'rss' && root.attributes.version === '2.0' && childrenOf(root, 'channel').length === 1,
        'rss',
      ),
  },
  {
    rule: 'namespaces are spelt letter by letter',
    find: ({ root }) =>
      Object.entries(namespaces).flatMap(([name, value]) => unless(root.attributes[name] === value, name)),
  },
  {
    rule: 'no white space stands round a value',
    find: (feed) => valuesOf(feed).flatMap(([place, text]) => unless(text === text.trim(), place)),
  },
  {
    rule: 'a value has at most 255 characters',
    find: (feed) =>
      leavesOf(feed).flatMap(({ name, text }) => unless(notes.has(name) || text.length <= 255, name)),
  },
  {
    rule: 'references are numeric',
    find: ({ xml }) => xml.replace(/<!\[CDATA\[.*?\]\]>/gs, '').match(/&(?!#x[0-9A-F]+;).{0,9}/g) ?? [],
  },
  {
    rule: 'notes have at most 4000 bytes',
    find: ({ channel, items }) =>
      [channel, ...items].flatMap((element) =>
        unless(Buffer.byteLength(textOf(element, 'description')) <= 4000, 'description'),
      ),
  },
  {
    rule: 'notes hold no HTML but the elements that directories name',
    find: (feed) =>
      leavesOf(feed).flatMap(({ name, text }) =>
        notes.has(name) ? elementsOf(text).filter((element) => !htmlElements.has(element)) : [],
      ),
  },
  {
    rule: 'dates are of RFC 2822, in GMT, with the right weekday',
    find: (feed) =>
      datesOf(feed).flatMap(({ name, text }) =>
        unless(new Date(text).toString() !== 'Invalid Date' && new Date(text).toUTCString() === text, name),
      ),
  },
  {
    rule: 'no date is in the future',
    find: (feed) => datesOf(feed).flatMap(({ name, text }) => unless(!(new Date(text) > feed.now), name)),
  },
];

function leavesOf({ root }: CheckedFeed): readonly Element[] {
  return descend(root).filter(({ children }) => children.length === 0);
}

function valuesOf(feed: CheckedFeed): readonly (readonly [string, string])[] {
  const texts = leavesOf(feed).map(({ name, text }) => [name, text] as const);
  const attributes = descend(feed.root).flatMap((element) =>
    Object.entries(element.attributes).map(([name, value]) => [`${element.name}@${name}`, value] as const),
  );
  return [...texts, ...attributes];
}

function datesOf({ root }: CheckedFeed): readonly Element[] {
  return descend(root).filter(({ name }) => name === 'pubDate' || name === 'lastBuildDate');
}

function elementsOf(html: string): readonly string[] {
  const names: string[] = [];
  const parser = new Parser({ onopentagname: (name) => void names.push(name) });
  parser.end(html);
  return names;
}
