import { expect, test } from 'vitest';
import { showNames } from '../../../functions/article/fields/suggest-field.ts';
import { settingNames } from '../../../functions/show/settings/setting-checks.ts';
import { withFields } from './with-fields.ts';

function hintsOf(fields: string): readonly string[] {
  return withFields(fields).omissions.map(({ what, why, line }) => `${line}: ${what}: ${why}`);
}

const meansNothing = 'it means nothing here:';

test.each([
  ['title: A\nspeed: 90%', `3: field "speed": ${meansNothing} "rate" says how fast it is read`],
  ['author_name: Ann', `2: field "author_name": ${meansNothing} "author" says who wrote it`],
  ['Narrator: Amy', `2: field "Narrator": ${meansNothing} "voice" says who reads`],
  ['publish on: 2031-03-01', `2: field "publish on": ${meansNothing} "publishAt" says when it appears`],
  ['publish: tomorrow', `2: field "publish": ${meansNothing} "publishAt" says when it appears`],
  ['publish: false', `2: field "publish": ${meansNothing} "draft: true" holds an article back`],
  ['episode-type: bonus', `2: field "episode-type": ${meansNothing} did you mean "episodeType"?`],
  ['prononuce: {}', `2: field "prononuce": ${meansNothing} did you mean "pronounce"?`],
  ['discripton: x', `2: field "discripton": ${meansNothing} did you mean "description"?`],
  ['title: A\n<<: {author: B}', '3: field "<<": what it brings in is not read: write these fields out'],
  ['outro: 5', '2: field "outro": it holds for all articles of a show: write "outro" into its show.yaml'],
  [
    'feed_limit: 5',
    '2: field "feed_limit": it holds for all articles of a show: write "feedLimit" into its show.yaml',
  ],
])('tells what is probably meant by %j', (fields, hint) => {
  expect(hintsOf(fields)).toEqual([hint]);
});

test('knows what only a show has', () => {
  expect(settingNames).toEqual(expect.arrayContaining([...showNames]));
});

test.each([
  [
    'Jekyll',
    'layout: post\ncategories: [a]\ncategory: a\ntags: [b]\npermalink: /x\nexcerpt: x\npublished: true',
  ],
  [
    'Hugo',
    'lastmod: 2026-01-01\npublishDate: 2026-01-02\nexpiryDate: 2030-01-01\nweight: 3\naliases: [/y]\nsummary: x\ncover:\n  image: x.jpg\nShowToc: true\ntype: posts\nlinkTitle: A\nurl: https://a.example/',
  ],
  ['Obsidian', 'aliases: []\ncssclasses: wide\npublish: true\ncreated: 2026-01-01\nup: "[[x]]"\nrating: 5'],
  [
    'Astro, Eleventy and Next.js',
    'pubDate: 2026-01-01\nheroImage: a.png\nogImage: {url: b.png}\nlocale: en\ncanonical_url: x\nlang: en',
  ],
  [
    'Ghost and Zola',
    'feature_image: x.jpg\ntemplate: a.html\nextra: {a: 1}\nlicense: MIT\nlink: x\nemail: a@b.example',
  ],
])('leaves alone what belongs to %s', (_, fields) => {
  expect(hintsOf(fields)).toEqual([]);
});

test('does not explain a name where the one that is meant is there', () => {
  expect(hintsOf('rate: 90%\nspeed: fast\ndate: 2026-01-01\npublishedAt: 2026-01-02')).toEqual([]);
});

test.each([
  ['title: We are #1 again', '#1'],
  ['title: #metoo', '#metoo'],
  ['description: C# and #fsharp', '#fsharp'],
])('tells of words that are lost because they look like a comment: %s', (fields, cut) => {
  expect(hintsOf(fields)).toEqual([
    `2: field "${fields.split(':')[0]}": what begins with ${cut} is not read, since YAML takes it for a comment: put the whole text between quotation marks`,
  ]);
});

test.each(['title: A # a remark', 'title: "We are #1"', 'title: C# for all', 'title: a: b #1', 'tags: x #1'])(
  'does not mind %s',
  (fields) => {
    expect(hintsOf(fields)).toEqual([]);
  },
);

test("leaves a path out that Hugo takes for the page's own address, and says so", () => {
  const article = withFields('url: /2026/tides/');
  expect(article).not.toHaveProperty('url');
  expect(article.omissions).toEqual([
    {
      what: 'field "url"',
      why: 'it is no full web address, and so not used: begin it with https:// and the name of your site',
      line: 2,
    },
  ]);
});

test.each([
  ['publishAt: 2031-03-01T07:30', true],
  ['publish_at: 2031-03-01 7:30 pm', true],
  ['publishAt: 2031-03-01 07:30 +01:00', false],
  ['publishAt: 2031-03-01 07:30Z', false],
  ['publishAt: 2031-03-01', false],
  ['date: 2031-03-01 07:30', false],
])('tells in which zone an article appears that names none: %s', (fields, isTold) => {
  const why =
    'it names no time zone, and so is in UTC: write the zone behind it, such as +01:00, or Z for UTC';
  expect(hintsOf(fields)).toEqual(isTold ? [`2: field "${fields.split(':')[0]}": ${why}`] : []);
});
