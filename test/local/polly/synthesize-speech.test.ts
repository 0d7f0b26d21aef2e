import { describe, expect, it } from 'vitest';
import { startPolly } from '../../../local/polly/start-polly.ts';
import { makeClient, speak, useStandIn } from './stand-in.ts';

const standIn = useStandIn();
const frameSeconds = 0.024;

describe('the MP3 of SynthesizeSpeech', () => {
  it('is a 44-byte ID3v2.4 tag and whole frames of 144 bytes with one header', async () => {
    const { bytes, contentType } = await standIn.speak({ Text: 'The bridge was closed after the storm.' });
    expect(contentType).toBe('audio/mpeg');
    expect(bytes.subarray(0, 20).toString('latin1')).toBe('ID3\x04\0\0\0\0\0\x22TSSE\0\0\0\x0e\0\0');
    const frames = bytes.subarray(44);
    expect(frames.length % 144).toBe(0);
    const headers = Array.from({ length: frames.length / 144 }, (_, n) => frames.readUInt32BE(144 * n));
    expect([...new Set(headers)]).toEqual([0xfff364c4]);
    expect(bytes.includes('Info')).toBe(false);
    expect(bytes.includes('Xing')).toBe(false);
  });

  it('begins with a frame that needs none before it, so that files can be joined', async () => {
    const { bytes } = await standIn.speak({});
    expect(bytes[44 + 4]).toBe(0);
  });

  it('lasts about as long as a person would take', async () => {
    const text = 'The council met on Tuesday evening to discuss the plans for a new bridge over the river.';
    const { bytes } = await standIn.speak({ Text: text });
    const perSecond = text.length / ((bytes.length - 44) / 6000);
    expect(perSecond).toBeGreaterThan(11);
    expect(perSecond).toBeLessThan(22);
  });

  // The fourth byte's and the third byte's bits of an MP3 header, written out by hand for each rate.
  it.each([
    ['8000', 0xffe3, 2],
    ['16000', 0xfff3, 2],
    ['22050', 0xfff3, 0],
    ['24000', 0xfff3, 1],
    ['44100', 0xfffb, 0],
    ['48000', 0xfffb, 1],
  ])('has %s samples a second where they are asked for', async (SampleRate, sync, index) => {
    const { bytes } = await standIn.speak({ SampleRate });
    expect(bytes.readUInt16BE(44)).toBe(sync);
    expect((bytes.readUInt8(46) >> 2) & 3).toBe(index);
  });

  it('has 22,050 samples a second by a standard voice, if nothing is asked for', async () => {
    const { bytes } = await standIn.speak({ Engine: 'standard' });
    expect((bytes.readUInt8(46) >> 2) & 3).toBe(0);
  });
});

describe('the sound of SynthesizeSpeech', () => {
  it('is the same for the same request, on another server and beside other requests', async () => {
    const other = await startPolly();
    const client = makeClient(other.url);
    const Text = 'Same words. Same voice. Same bytes.';
    const alone = await standIn.speak({ Text });
    const crowd = await Promise.all([
      speak(client, { Text: 'Somebody else talks.' }),
      speak(client, { Text }),
      speak(client, { Text, VoiceId: 'Matthew' }),
      speak(client, { Text }),
    ]);
    client.destroy();
    await other.close();
    expect(crowd[1]?.bytes.equals(alone.bytes)).toBe(true);
    expect(crowd[3]?.bytes.equals(alone.bytes)).toBe(true);
    expect(crowd[2]?.bytes.equals(alone.bytes)).toBe(false);
  });

  it.each(['Joanna', 'Matthew', 'Brian'] as const)(
    'by %s is near the loudness of Polly and never clips',
    async (VoiceId) => {
      const Text = 'The council met on Tuesday evening to discuss the plans for a new bridge.';
      const samples = await readPcm({ Text, VoiceId });
      const power = samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length;
      const decibels = 10 * Math.log10(power);
      expect(decibels).toBeGreaterThan(-29);
      expect(decibels).toBeLessThan(-21);
      expect(Math.max(...samples.map(Math.abs))).toBeLessThan(0.98);
    },
  );

  it('differs by voice: women, men, and British men', async () => {
    const voices = ['Joanna', 'Matthew', 'Brian'] as const;
    const heard = await Promise.all(voices.map((VoiceId) => standIn.speak({ VoiceId })));
    expect(new Set(heard.map(({ bytes }) => bytes.toString('base64'))).size).toBe(3);
  });

  it('has a break of exactly the length asked for', async () => {
    const without = await readPcm({ TextType: 'ssml', Text: '<speak>One.<break time="0ms"/>Two.</speak>' });
    const broken = await readPcm({ TextType: 'ssml', Text: '<speak>One.<break time="1250ms"/>Two.</speak>' });
    expect(broken.length - without.length).toBe(1.25 * 16000);
  });

  it('is silence where only a break is said', async () => {
    const samples = await readPcm({ TextType: 'ssml', Text: '<speak><break time="1s"/></speak>' });
    expect(samples).toHaveLength(16000);
    expect(samples.every((sample) => sample === 0)).toBe(true);
  });

  it('is slower, softer and silent where prosody says so', async () => {
    const plain = await readPcm({ TextType: 'ssml', Text: '<speak>Once upon a time.</speak>' });
    const slow = await readProsody('rate="50%"');
    const soft = await readProsody('volume="-6dB"');
    const silent = await readProsody('volume="silent"');
    expect(slow.length / plain.length).toBeGreaterThan(1.7);
    expect(soft.length).toBe(plain.length);
    expect(Math.max(...soft) / Math.max(...plain)).toBeCloseTo(0.5, 1);
    expect(silent.every((sample) => sample === 0)).toBe(true);
  });

  it('says the alias of a sub', async () => {
    const [sub, plain] = await Promise.all([
      readPcm({ TextType: 'ssml', Text: '<speak><sub alias="seven hundred">x</sub> boats.</speak>' }),
      readPcm({ TextType: 'ssml', Text: '<speak>seven hundred boats.</speak>' }),
    ]);
    expect(sub).toEqual(plain);
  });

  it('is cut off at ten minutes without an error', async () => {
    const Text = `<speak>${'<break time="10s"/>'.repeat(61)}</speak>`;
    const samples = await readPcm({ TextType: 'ssml', Text, SampleRate: '8000' });
    expect(samples).toHaveLength(600 * 8000);
  });

  it('is a fraction of a second if there is nothing to be said', async () => {
    const { bytes, billed } = await standIn.speak({ TextType: 'ssml', Text: '<speak></speak>' });
    expect(billed).toBe(0);
    expect(((bytes.length - 44) / 144) * frameSeconds).toBeLessThan(0.2);
  });
});

function readProsody(attribute: string) {
  return readPcm({
    TextType: 'ssml',
    Text: `<speak><prosody ${attribute}>Once upon a time.</prosody></speak>`,
  });
}

async function readPcm(input: Parameters<typeof standIn.speak>[0]): Promise<number[]> {
  const { bytes, contentType } = await standIn.speak({
    Engine: 'standard',
    OutputFormat: 'pcm',
    ...input,
  });
  expect(contentType).toBe('audio/pcm');
  return Array.from({ length: bytes.length / 2 }, (_, n) => bytes.readInt16LE(2 * n) / 32768);
}
