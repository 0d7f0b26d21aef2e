import type { Block, Inline } from '../../functions/article/article.ts';
import type { Episode } from '../../functions/episode/episode.ts';
import type { Show } from '../../functions/show/show.ts';

/** A show with every setting. */
export const show: Show = {
  version: 1,
  name: 'field-notes',
  title: 'Field Notes from the Tide Line',
  description: 'Long walks along the coast, written down in the evening and read aloud by morning.',
  author: 'Ada Merriweather',
  email: 'ada@example.org',
  language: 'en-GB',
  category: 'Science',
  subcategory: 'Nature',
  explicit: false,
  link: 'https://coast.example/',
  copyright: '© 2026 Ada Merriweather',
  funding: [
    { url: 'https://coast.example/support', text: 'Buy a pencil for the log' },
    { url: 'javascript:window.hacked=8', text: 'Not this one' },
  ],
  license: { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  persons: [
    { name: 'Ada Merriweather', role: 'Author', link: 'https://coast.example/ada' },
    { name: 'Tom Quill', role: 'Editor' },
  ],
};

/** An article that has a block of every kind. */
export const blocks: readonly Block[] = [
  paragraph(
    'The harbour wakes before the town does. By five the gulls have finished their argument, and the first boat slides out past the wall with its lights still on, drawing a long seam through the grey.',
  ),
  {
    kind: 'paragraph',
    content: [
      { text: 'I keep a ' },
      { text: 'log of every tide', style: 'strong' },
      { text: ' — height, hour, wind — and have done so for ' },
      { text: 'eleven', style: 'emphasis' },
      { text: ' years. The ' },
      { text: 'national tide tables', link: 'https://tides.example/tables' },
      { text: ' are better than mine, but they do not mention the ' },
      { text: 'seals', style: 'code' },
      { text: '.' },
    ],
  },
  { kind: 'heading', level: 2, content: [{ text: 'What the wrack line tells' }] },
  paragraph(
    'After a storm the beach is a sentence with all its nouns thrown to the front: rope, kelp, a single glove, the spine of a skate.',
  ),
  item('Bladder wrack means a gentle night.', 0),
  item('Kelp with its holdfast means that somewhere a reef is a little barer.', 0),
  item('Long stipes are from deep water,', 1),
  item('short ones from the ledges.', 1),
  item('Goose barnacles mean wind from the south-west, for a week at least.', 0),
  { kind: 'quote', content: [{ text: 'The sea keeps no diary, so somebody has to.' }] },
  { kind: 'quote', content: [{ text: 'And it had better be somebody with dry socks.' }] },
  { kind: 'heading', level: 4, content: [{ text: 'How to read a tide gauge' }] },
  item('Stand where the shadow of the rail does not fall on the scale.', 0, 1),
  item('Wait for three waves.', 0, 2),
  item('Write down the middle one.', 0, 3),
  {
    kind: 'code',
    text: 'const height = gauge.readings\n  .slice(-3)\n  .sort((one, other) => one - other)[1]; // the middle one, whatever the wind does to the other two, which is plenty',
    language: 'ts',
  },
  {
    kind: 'table',
    rows: [
      ['Day', 'High water', 'Height', 'Wind', 'Remarks'],
      ['Monday', '05:12', '4.9 m', 'SW 5', 'Two seals on the slip'],
      ['Tuesday', '06:01', '5.2 m', 'SW 7', 'Spray over the wall'],
    ],
  },
  { kind: 'image', alternative: 'A harbour wall at first light', address: 'https://coast.example/wall.jpg' },
  { kind: 'separator' },
  paragraph('Tomorrow is a spring tide. I have sharpened two pencils.'),
];

/** An episode of that show. */
export const episode: Episode = {
  version: 1,
  show: 'field-notes',
  name: '2026/the-harbour-before-five',
  guid: '0f6c1a9e-8d57-5a57-9a0e-2f8f2f0c7d11',
  title: 'The Harbour Before Five: Notes on Tides, Wrack and Waiting',
  author: 'Ada Merriweather',
  date: '2026-02-19T06:30:00.000Z',
  description: 'What the wrack line tells after a storm, and how to read a tide gauge without getting wet.',
  language: 'en-GB',
  url: 'https://coast.example/2026/harbour',
  audio: { file: 'audio-0123456789abcdef.mp3', bytes: 1_872_144, durationSeconds: 312.024 },
  voice: { id: 'Amy', engine: 'neural', language: 'en-GB' },
  blocks,
  cues: [
    { block: -1, startSeconds: 0, endSeconds: 3.2 },
    { block: 0, startSeconds: 3.9, endSeconds: 40 },
    { block: 2, startSeconds: 74.96, endSeconds: 77 },
    { block: 3, startSeconds: 78, endSeconds: 120.5 },
    { block: 11, startSeconds: 200.16, endSeconds: 203 },
    { block: 12, startSeconds: 204, endSeconds: 312.024 },
  ],
  season: 2,
  number: 7,
  source: { key: 'field-notes/2026/the-harbour-before-five.md', fingerprint: 'abc' },
};

/** An episode of a language that is read from right to left. */
export const arabicEpisode: Episode = {
  ...episode,
  name: 'arabic',
  title: 'الميناء قبل الخامسة: ملاحظات عن المد والجزر',
  author: 'آدا ميريويذر',
  description: 'ما تقوله بقايا العاصفة على الشاطئ.',
  language: 'ar',
  blocks: [
    paragraph(
      'يستيقظ الميناء قبل المدينة. عند الخامسة تكون النوارس قد أنهت جدالها، وينزلق أول قارب خارج السور وأضواؤه ما زالت مضاءة.',
    ),
    { kind: 'heading', level: 2, content: [{ text: 'ما يقوله الشاطئ' }] },
    { kind: 'quote', content: [{ text: 'البحر لا يكتب يومياته، فلا بد أن يكتبها أحد.' }] },
    item('العشب البحري يعني ليلة هادئة.', 0),
    paragraph('بعد العاصفة يصير الشاطئ جملة قُدّمت فيها كل الأسماء: حبل، وعشب، وقفاز وحيد.'),
  ],
  cues: [
    { block: -1, startSeconds: 0, endSeconds: 3 },
    { block: 0, startSeconds: 4, endSeconds: 20 },
    { block: 1, startSeconds: 21, endSeconds: 23 },
    { block: 4, startSeconds: 24, endSeconds: 60 },
  ],
};

/** What hostile authors put into every field. */
export const hostileText = `</script><script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">"'><b>&amp;\u0000\u0008]]>`;

/** The same episode with hostile words in every place that shows text. */
export const hostileEpisode: Episode = {
  ...episode,
  name: 'hostile',
  title: hostileText,
  author: hostileText,
  description: hostileText,
  url: 'javascript:window.hacked=3',
  image: 'javascript:window.hacked=4',
  voice: { ...episode.voice, id: hostileText },
  language: 'en"><script>window.hacked=9</script>',
  cues: [
    { block: 0, startSeconds: 0, endSeconds: 20 },
    { block: 1, startSeconds: 21, endSeconds: 30 },
    { block: 6, startSeconds: 31, endSeconds: 60 },
  ],
  blocks: [
    { kind: 'heading', level: 1, content: [{ text: hostileText }] },
    { kind: 'paragraph', content: [{ text: hostileText, link: 'javascript:window.hacked=5' }] },
    { kind: 'code', text: hostileText, language: '"><script>' },
    { kind: 'table', rows: [[hostileText], [hostileText]] },
    { kind: 'image', alternative: hostileText, address: 'javascript:window.hacked=6' },
    { kind: 'image', alternative: hostileText, address: 'https://x.example/"onerror="window.hacked=7' },
    { kind: 'heading', level: 2, content: [{ text: hostileText }] },
  ],
};

/** A show whose every setting is hostile. */
export const hostileShow: Show = {
  ...show,
  name: 'hostile-show',
  title: hostileText,
  description: hostileText,
  author: hostileText,
  language: hostileText,
  link: 'javascript:window.hacked=10',
  copyright: hostileText,
  funding: [
    { url: 'javascript:window.hacked=11', text: hostileText },
    { url: 'https://x.example/"onclick="window.hacked=12', text: hostileText },
  ],
  license: { name: hostileText, url: 'data:text/html,<script>window.hacked=13</script>' },
  persons: [{ name: hostileText, role: hostileText, link: 'javascript:window.hacked=14' }],
};

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ text }] };
}

function item(text: string, depth: number, ordinal?: number): Block {
  const content: readonly Inline[] = [{ text }];
  return ordinal === undefined
    ? { kind: 'list item', depth, content }
    : { kind: 'list item', depth, ordinal, content };
}

/** A title without end, in words without end. */
export const endlessEpisode: Episode = {
  ...episode,
  name: 'endless',
  title: `${'Tide'.repeat(400)} ${'and tide again '.repeat(500)}`.trim(),
  description: 'Tide and tide again '.repeat(300).trim(),
};

/** Words that are longer than a phone's line. */
export const germanEpisode: Episode = {
  ...episode,
  name: 'german',
  language: 'de',
  title: 'Die Hafenmeisterei und ihre Gezeitenwasserstandsvorhersageverfahren',
  blocks: [paragraph('Wasserstandsvorhersagen stehen am Pegelhaus, jede Woche neu.')],
};
