import { describe, expect, it } from 'vitest';
import { useStandIn } from './stand-in.ts';

const standIn = useStandIn();

type Mark = {
  readonly time: number;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
};

describe('speech marks', () => {
  it('are JSON objects, one a line, in order of time', async () => {
    const { contentType, lines } = await mark('<speak>One. Two.</speak>', ['sentence', 'word', 'viseme']);
    expect(contentType).toBe('application/x-json-stream');
    const times = lines.map(({ time }) => time);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(lines[0]).toMatchObject({ type: 'viseme', value: 'sil', time: 0 });
  });

  it('give the places of words in UTF-8 bytes of the text with its tags', async () => {
    const source = '<speak><p>Café, naïve &amp; “quoted” 😀 words</p></speak>';
    const { lines } = await mark(source, ['word']);
    const bytes = Buffer.from(source);
    for (const { start, end, value } of lines) expect(bytes.subarray(start, end).toString()).toBe(value);
    expect(lines.map(({ value }) => value)).toEqual(['Café', 'naïve', 'quoted', '😀', 'words']);
  });

  it('give a sentence with the tags inside it', async () => {
    const { lines } = await mark('<speak>Ask <sub alias="doctor">Dr.</sub> Grey. Go!</speak>', ['sentence']);
    expect(lines.map(({ value }) => value)).toEqual(['Ask <sub alias="doctor">Dr.</sub> Grey.', 'Go!']);
  });

  it('tell the moment of each word within the sound of it', async () => {
    const source = '<speak>Down<break time="2s"/>by the river.</speak>';
    const { lines } = await mark(source, ['word']);
    const { bytes } = await standIn.speak({ TextType: 'ssml', Text: source });
    const milliseconds = (bytes.length - 44) / 6;
    const [down, by, the, river] = lines.map(({ time }) => time);
    expect(by).toBeGreaterThan((down ?? 0) + 2000);
    expect(the).toBeGreaterThan(by ?? 0);
    expect(river).toBeGreaterThan(the ?? 0);
    expect(milliseconds).toBeGreaterThan((river ?? 0) + 150);
  });

  it('begin a sentence where sound begins', async () => {
    const Text = '<speak>Hello there.</speak>';
    const { lines } = await mark(Text, ['sentence']);
    const { bytes } = await standIn.speak({
      TextType: 'ssml',
      Text,
      Engine: 'standard',
      OutputFormat: 'pcm',
    });
    const loud = Array.from(
      { length: bytes.length / 2 },
      (_, n) => Math.abs(bytes.readInt16LE(2 * n)) > 1500,
    );
    const first = (1000 * loud.indexOf(true)) / 16000;
    expect(Math.abs((lines[0]?.time ?? 0) - first)).toBeLessThan(150);
  });

  it('tell named marks: before a word, and at the end', async () => {
    const source = '<speak>One <mark name="two"/>two.<break time="1s"/><mark name="end"/></speak>';
    const { lines } = await mark(source, ['ssml', 'word']);
    const [named, end] = lines.filter(({ type }) => type === 'ssml');
    const second = lines.find(({ value, type }) => value === 'two' && type === 'word');
    expect(named).toMatchObject({ value: 'two', time: second?.time, start: source.indexOf('<mark') });
    expect(source.slice(named?.start, named?.end)).toBe('<mark name="two"/>');
    expect(end?.time).toBeGreaterThan((second?.time ?? 0) + 1000);
  });

  it('come only of the kinds asked for', async () => {
    const { lines } = await mark('<speak>One two.</speak>', ['word']);
    expect(lines.map(({ type, value }) => [type, value])).toEqual([
      ['word', 'One'],
      ['word', 'two'],
    ]);
  });

  it('show the mouth by visemes', async () => {
    const { lines } = await mark('<speak>Papa.</speak>', ['viseme']);
    expect(lines.map(({ value }) => value)).toEqual(['sil', 'p', 'a', 'p', '@', 'sil']);
    expect(lines.every((line) => !('start' in line))).toBe(true);
  });

  it('are billed as the speech is', async () => {
    const { billed } = await mark('<speak>One two.</speak>', ['word']);
    expect(billed).toBe(8);
  });
});

async function mark(Text: string, SpeechMarkTypes: ('sentence' | 'ssml' | 'viseme' | 'word')[]) {
  const heard = await standIn.speak({ TextType: 'ssml', OutputFormat: 'json', Text, SpeechMarkTypes });
  const lines: Mark[] = heard.bytes
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { ...heard, lines };
}
