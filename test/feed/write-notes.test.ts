import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { CatalogEntry } from '../../functions/feed/catalog.ts';
import { writeFeed } from '../../functions/feed/write-feed.ts';
import { episode, hostileText, show } from '../site/specimens.ts';

const site = 'https://listen.example';
const lines = (count: number, title: string) =>
  Array.from({ length: count }, (_, index) => ({ title: `${title} ${index}`, startSeconds: index * 60.5 }));

describe('notes', () => {
  test('stay within 4000 bytes, cut between characters and outside entities', () => {
    for (const sign of ['é', '😀', '<', 'a&b']) {
      const notes = notesOf({ description: `x${sign.repeat(4000)}` });
      expect(Buffer.byteLength(notes)).toBeLessThanOrEqual(4000);
      expect(Buffer.byteLength(notes)).toBeGreaterThan(3980);
      expect(notes).not.toMatch(/\uFFFD|&[a-z]*…/);
      expect(notes).toContain('…</p><p>Read aloud by a synthetic voice.</p>');
    }
  });

  test('leave a link out that would need more room than the notes', () => {
    const notes = notesOf({ url: `https://coast.example/${'x'.repeat(4000)}` });
    expect(notes).toMatch(/synthetic voice\.<\/p>$/);
  });

  test("cut a show's description as well", () => {
    const xml = writeFeed({ ...show, description: 'é'.repeat(2000) }, { episodes: [] }, site);
    const [, notes = ''] = /<description><!\[CDATA\[(.*?)\]\]>/s.exec(xml) ?? [];
    expect(Buffer.byteLength(notes)).toBeLessThanOrEqual(4000);
    expect(notes).toMatch(/é… Read aloud by a synthetic voice\.$/);
  });

  test('of a show are plain words, in which nothing can pass for a tag', () => {
    const xml = writeFeed({ ...show, description: ' R&D on <b>tides</b> ' }, { episodes: [] }, site);
    expect(xml).toContain('<![CDATA[R&D on ‹b›tides‹/b› Read aloud by a synthetic voice.]]></description>');
  });

  test('show hostile words as words', () => {
    const xml = writeFeed(
      show,
      { episodes: [{ ...episode, title: hostileText, description: hostileText }] },
      site,
    );
    expect(xml).not.toMatch(/<script|<img|onerror="/);
    const [item] = parseRssFeed(xml).items ?? [];
    expect(item?.guid?.value).toBe(episode.guid);
  });

  test("speaks the listener's language, and English where it has no words of it", () => {
    expect(notesOf({ language: 'de-AT' })).toContain('Vorgelesen von einer synthetischen Stimme.');
    // Polly's own name of Arabic, which an episode has where its author names no language.
    expect(notesOf({ language: 'arb' })).toBe(notesOf({ language: 'ar' }));
    expect(notesOf({ language: 'arb' })).not.toContain('Read aloud by a synthetic voice.');
    expect(notesOf({ language: 'xx' })).toContain('Read aloud by a synthetic voice.');
    expect(notesOf({ language: 'constructor' })).toContain('Read aloud by a synthetic voice.');
  });

  test('list three chapters or more, each by its time, before who speaks', () => {
    expect(notesOf({ chapters: lines(3, 'R & D <b>') })).toContain(
      '</p><p>00:00:00 R & D &lt;b&gt; 0</p><p>00:01:00 R & D &lt;b&gt; 1</p><p>00:02:01 R & D &lt;b&gt; 2</p><p>Read aloud',
    );
    expect(notesOf({ chapters: lines(2, 'Part') })).not.toContain('00:00:00');
  });

  test('list all chapters or none, and cut the description for them down to a thousand bytes', () => {
    const description = 'é'.repeat(3000);
    const fitting = notesOf({ description, chapters: lines(100, 'Chapter') });
    expect(fitting.match(/<p>\d\d:/g)).toHaveLength(100);
    expect(Buffer.byteLength(fitting)).toBeLessThanOrEqual(4000);
    expect(fitting).toContain('é'.repeat(500));
    expect(notesOf({ description, chapters: lines(200, 'Chapter') })).not.toContain('00:00:00');
  });

  test('come twice, or the second time with the article in their middle', () => {
    const second = (fields: Partial<CatalogEntry>) => itemOf(fields)?.content?.encoded;
    expect(second({})).toBe(notesOf({}));
    expect(second({ content: '' })).toBe(notesOf({}));
    const whole = second({ content: '<p>It rose ]]&gt;.</p>', chapters: lines(3, 'A') });
    expect(whole).toMatch(/^<p>00:00:00 A 0<\/p>.*<p>It rose \]\]&gt;\.<\/p><p>Read aloud by/);
  });
});

function itemOf(fields: Partial<CatalogEntry>) {
  return parseRssFeed(writeFeed(show, { episodes: [{ ...episode, ...fields }] }, site)).items?.[0];
}

function notesOf(fields: Partial<CatalogEntry>): string {
  const xml = writeFeed(show, { episodes: [{ ...episode, ...fields }] }, site);
  const [, notes = ''] = /<item>.*?<description><!\[CDATA\[(.*?)\]\]><\/description>/s.exec(xml) ?? [];
  return notes;
}
