import { describe, expect, it } from 'vitest';
import { readFrames } from '../../../functions/audio/frames/read-frames.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { readToneStamp, type ToneStamp, writeTone } from '../../../local/polly/instant/tone-frame.ts';
import { ask, readOutcomes, startCruel } from './cruel-polly.ts';
import { useStandIn } from './stand-in.ts';

const standIn = useStandIn({ voice: 'instant', espeakCommand: 'no-such-program' });

describe('the instant voice', () => {
  it('speaks 16 characters a second between the silences of the neural engine', async () => {
    const Text = 'x'.repeat(400);
    const { bytes, billed, contentType } = await standIn.speak({ Text });
    expect([billed, contentType]).toEqual([400, 'audio/mpeg']);
    const stamps = readStamps(bytes);
    expect(stamps).toHaveLength(4 + Math.round(25 / 0.024) + 12);
    expect(stamps.slice(0, 4).concat(stamps.slice(-12))).toEqual(Array.from({ length: 16 }, () => undefined));
    expect(stamps.slice(4, -12).every((stamp) => stamp !== undefined)).toBe(true);
  });

  it('is laid out as Polly’s MP3, by frames that need none before them', async () => {
    const { bytes } = await standIn.speak({ Text: 'Good morning. Good evening.' });
    expect(bytes.subarray(0, 20).toString('latin1')).toBe('ID3\x04\0\0\0\0\0\x22TSSE\0\0\0\x0e\0\0');
    const frames = readFrames(bytes);
    expect(frames.length).toBe(bytes.length - 44);
    for (let at = 0; at < frames.length; at += 144) {
      expect(Buffer.from(frames).readUInt32BE(at)).toBe(0xfff364c4);
      expect(frames[at + 4]).toBe(0);
      expect((frames[at + 5] ?? 0) >> 7).toBe(0);
    }
  });

  it('tells of each frame which sentence it belongs to', async () => {
    const first = await stampsOf({ Text: 'One fish. Two fish.' });
    const swapped = await stampsOf({ Text: 'Two fish. One fish.' });
    const other = await stampsOf({ Text: 'One fish. Two fish.', VoiceId: 'Matthew' });
    const [one, two] = namesOf(first);
    expect(namesOf(first)).toHaveLength(2);
    expect(namesOf(swapped)).toEqual([two, one]);
    expect(namesOf(other)).not.toContain(one);
    const half = first.filter(({ sentence }) => sentence === one);
    expect(half.map(({ index }) => index)).toEqual([...half.keys()]);
    expect(half.every(({ frames }) => frames === half.length)).toBe(true);
  });

  it('is digital silence for a break, as long as all of them together', async () => {
    const Text = `<speak>Now${'<break time="10ms"/>'.repeat(120)}then.</speak>`;
    const { bytes } = await standIn.speak({ TextType: 'ssml', Text });
    const stamps = readStamps(bytes);
    const start = stamps.findIndex((stamp) => stamp !== undefined && stamp.index === stamp.frames - 1) + 1;
    const length = stamps.slice(start).findIndex((stamp) => stamp !== undefined);
    expect(length).toBe(50);
    const silence = bytes.subarray(44 + 144 * start, 44 + 144 * (start + length));
    expect(silence.equals(writeSilence(50))).toBe(true);
  });

  it('tells when its words are said, less an encoder’s delay that is part of the silence in front', async () => {
    const Text = '<speak>One big fish. <break time="1s"/>Two.</speak>';
    const { bytes } = await standIn.speak({ TextType: 'ssml', Text });
    const marks = await standIn.speak({
      ...{ TextType: 'ssml', Text, OutputFormat: 'json', SampleRate: undefined },
      SpeechMarkTypes: ['word', 'sentence'],
    });
    const lines = marks.bytes.toString().trim().split('\n');
    const read = lines.map((line): { type: string; time: number; value: string } => JSON.parse(line));
    const words = read.filter(({ type }) => type === 'word');
    expect(words.map(({ value }) => value)).toEqual(['One', 'big', 'fish', 'Two']);
    const starts = [...readStamps(bytes).entries()].filter(([, stamp]) => stamp?.index === 0);
    const [first, second] = starts.map(([frame]) => Math.round(24 * frame - 1105 / 24));
    expect([words[0]?.time, words[3]?.time]).toEqual([first, second]);
    expect(read.filter(({ type }) => type === 'sentence').map(({ time }) => time)).toEqual([first, second]);
    expect(words[1]?.time).toBeGreaterThan(words[0]?.time ?? 0);
  });

  it('heeds the rate and the volume', async () => {
    const prosody = async (settings: string) => {
      const Text = `<speak><prosody ${settings}>Once upon a time there was a sea.</prosody></speak>`;
      return await standIn.speak({ TextType: 'ssml', Text, Engine: 'standard', SampleRate: '24000' });
    };
    const [plain, slow, loud, silent] = await Promise.all(
      ['rate="100%"', 'rate="50%"', 'volume="+6dB"', 'volume="silent"'].map(prosody),
    );
    expect(readStamps(slow?.bytes).filter(Boolean)).toHaveLength(
      2 * readStamps(plain?.bytes).filter(Boolean).length,
    );
    expect(loud?.bytes.length).toBe(plain?.bytes.length);
    expect(loud?.bytes.equals(plain?.bytes ?? Buffer.alloc(0))).toBe(false);
    expect(readStamps(silent?.bytes).filter(Boolean)).toEqual([]);
  });

  it('stays within the loudness that a frame can have', () => {
    const sentence = new Uint8Array(8);
    expect(writeTone(sentence, 1, 1000)).toHaveLength(144);
    expect(writeTone(sentence, 1, 1000)).toEqual(writeTone(sentence, 1, 900));
    expect(writeTone(sentence, 1, -1000)).toEqual(writeTone(sentence, 1, -900));
  });

  it('speaks any language, ideographs more slowly', async () => {
    const { bytes } = await standIn.speak({ Text: '海'.repeat(16), VoiceId: 'Takumi' });
    expect(readStamps(bytes).filter(Boolean)).toHaveLength(125);
  });

  it('is cut off at ten minutes, and not empty without words', async () => {
    const long = `<speak>${'<break time="10s"/>'.repeat(61)}</speak>`;
    expect((await standIn.speak({ TextType: 'ssml', Text: long })).bytes.length).toBe(44 + 144 * 25_000);
    const none = await standIn.speak({ TextType: 'ssml', Text: '<speak></speak>' });
    expect(none.bytes.length).toBe(44 + 144 * 16);
  });

  it('keeps the limits, and refuses what it cannot write', async () => {
    await expect(standIn.speak({ Text: 'x'.repeat(3001) })).rejects.toThrow(/Maximum text length/);
    await expect(standIn.speak({ TextType: 'ssml', Text: '<speak>' })).rejects.toThrow(/Invalid SSML/);
    await expect(standIn.speak({ OutputFormat: 'pcm' })).rejects.toThrow(
      'has no pcm at 16000 Hz; expected mp3 at 24000',
    );
    await expect(standIn.speak({ SampleRate: '22050' })).rejects.toThrow(/no mp3 at 22050 Hz/);
  });

  it('is the same for the same words, on another server', async () => {
    const [one, two] = [await startCruel(), await startCruel()];
    const words = ask('Same words, same bytes.');
    expect(await one.connect().synthesize(words)).toEqual(await two.connect().synthesize(words));
    expect(await readOutcomes(one.ledger)).toEqual([['ok', 'billed']]);
  });
});

function readStamps(bytes: Uint8Array = new Uint8Array()): readonly (ToneStamp | undefined)[] {
  const frames = readFrames(bytes);
  return Array.from({ length: frames.length / 144 }, (_, n) =>
    readToneStamp(frames.subarray(144 * n, 144 * (n + 1))),
  );
}

async function stampsOf(input: Parameters<typeof standIn.speak>[0]): Promise<readonly ToneStamp[]> {
  const { bytes } = await standIn.speak(input);
  return readStamps(bytes).filter((stamp) => stamp !== undefined);
}

function namesOf(stamps: readonly ToneStamp[]): readonly string[] {
  return [...new Set(stamps.map(({ sentence }) => sentence))];
}
