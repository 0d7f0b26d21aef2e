import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../local/polly/faults/fault.ts';
import { ask, readOutcomes, startCruel, tryToSpeak } from './cruel-polly.ts';

const text = 'The council met on Tuesday evening. '.repeat(40).trim();
const wholeBytes = 44 + 144 * (4 + 12 + Math.round(text.replaceAll('. ', '.').length / 16 / 0.024));
const framesIn = (bytes: number) => (bytes - 44) / 144;

describe('a fault of the stand-in', () => {
  it.each([
    ['throttle', /ThrottlingException: Rate exceeded/],
    ['failure', /ServiceFailureException/],
    ['unavailable', /ServiceUnavailableException/],
    ['reset', /NGHTTP2_INTERNAL_ERROR/],
    ['reset-midway', /NGHTTP2_INTERNAL_ERROR/],
    ['hang-up', /broke off after \d+ bytes/],
  ] as const)('by the name of %s is an error, and billed only when it is over', async (fault, expected) => {
    const { ledger, connect } = await startCruel({ faults: { script: [fault] } });
    const polly = connect();
    expect(await tryToSpeak(polly, ask(text))).toMatch(expected);
    expect(await tryToSpeak(polly, ask(text))).toBe(wholeBytes);
    expect(await readOutcomes(ledger)).toEqual([
      [fault, 'faulted'],
      ['ok', 'billed'],
    ]);
  });

  it.each([
    ['mute', /no answer for 0.2 s/],
    ['stall', /stalled: no byte for 0.2 s/],
  ] as const)('by the name of %s lasts until the client leaves', async (fault, expected) => {
    const { ledger, connect } = await startCruel({ faults: { script: [fault] } });
    expect(await tryToSpeak(connect(0.2), ask(text))).toMatch(expected);
    expect(await readOutcomes(ledger)).toEqual([[fault, 'faulted']]);
  });

  it('can be an end behind whole frames that looks like the right one', async () => {
    const { ledger, connect } = await startCruel({ faults: { script: ['truncate'] } });
    const { bytes, contentType, billedCharacters } = await connect().synthesize(ask(text));
    expect(contentType).toBe('audio/mpeg');
    expect(billedCharacters).toBe(text.length);
    expect(framesIn(bytes.length) % 1).toBe(0);
    expect(framesIn(bytes.length)).toBeLessThanOrEqual(0.25 * framesIn(wholeBytes));
    expect(await readOutcomes(ledger)).toEqual([['truncate', 'faulted']]);
  });

  it('can be an end in the middle of a frame', async () => {
    const { ledger, connect } = await startCruel({ faults: { script: ['truncate-frame'] } });
    const { bytes } = await connect().synthesize(ask(text));
    expect((bytes.length - 44) % 144).toBe(71);
    expect(await readOutcomes(ledger)).toEqual([['truncate-frame', 'faulted']]);
  });

  it('can be a page in place of audio', async () => {
    const { ledger, connect } = await startCruel({ faults: { script: ['content-type'] } });
    const { bytes, contentType } = await connect().synthesize(ask(text));
    expect(contentType).toBe('text/html');
    expect(Buffer.from(bytes).toString()).toMatch(/^<!doctype html>/);
    expect(await readOutcomes(ledger)).toEqual([['content-type', 'faulted']]);
  });

  it('can be audio of ten minutes, which is billed', async () => {
    const { ledger, connect } = await startCruel({ faults: { script: ['ten-minutes'] } });
    expect(await tryToSpeak(connect(), ask(text))).toBe(44 + 144 * 25_000);
    expect(await readOutcomes(ledger)).toEqual([['ten-minutes', 'billed']]);
  });

  it.each(['drip', 'stall'] as const)(
    'that only takes long (%s) leaves the audio as it is',
    async (fault) => {
      const waited: number[] = [];
      const { ledger, connect } = await startCruel({
        faults: { script: [fault, 'ok'], stallMilliseconds: 20_000, dripMilliseconds: 700 },
        wait: async (milliseconds) => void waited.push(milliseconds),
      });
      const polly = connect();
      const slow = await polly.synthesize(ask(text));
      expect(waited).toEqual(fault === 'stall' ? [20_000] : Array.from({ length: 19 }, () => 700));
      expect(slow).toEqual(await polly.synthesize(ask(text)));
      expect(await readOutcomes(ledger)).toEqual([
        [fault, 'billed'],
        ['ok', 'billed'],
      ]);
    },
  );

  it('hurts the embedded voice as well, and HTTP/1.1', async () => {
    const script = ['truncate-frame', 'reset', 'hang-up', 'ok'] as const;
    const { url, ledger, connect } = await startCruel({ voice: 'embedded', faults: { script } });
    expect(await tryToSpeak(connect(), ask('Good morning.'))).toBeLessThan(10_000);
    const body = JSON.stringify({ Text: 'Good evening.', OutputFormat: 'mp3', VoiceId: 'Joanna' });
    const post = async () => {
      const response = await fetch(`${url}/v1/speech`, {
        method: 'POST',
        headers: { authorization: 'any' },
        body,
      });
      return (await response.arrayBuffer()).byteLength;
    };
    await expect(post()).rejects.toThrow();
    await expect(post()).rejects.toThrow();
    expect(await post()).toBeGreaterThan(1000);
    expect((await readOutcomes(ledger)).map(([, outcome]) => outcome)).toEqual([
      'faulted',
      'faulted',
      'faulted',
      'billed',
    ]);
  });
});

describe('faults by rate', () => {
  const rates: Partial<Record<Fault, number>> = { throttle: 0.3, reset: 0.1, truncate: 0.1, 'hang-up': 0.1 };
  const requests = Array.from({ length: 30 }, (_, n) => ask(`This is sentence ${n}.`));

  it('are the same for the same seed, whoever comes first, and others for another seed', async () => {
    const one = await startCruel({ faults: { rates, seed: 7 } });
    const two = await startCruel({ faults: { rates, seed: 7 } });
    const other = await startCruel({ faults: { rates, seed: 8 } });
    const heard = [];
    for (const request of requests) heard.push(await tryToSpeak(one.connect(), request));
    const polly = two.connect();
    const backwards = await Promise.all(requests.toReversed().map((request) => tryToSpeak(polly, request)));
    expect(backwards.toReversed()).toEqual(heard);
    const others = await Promise.all(requests.map((request) => tryToSpeak(other.connect(), request)));
    expect(others).not.toEqual(heard);
    expect(new Set(heard).size).toBeGreaterThan(3);
  });

  it('meet other attempts of one request differently, until it is spoken', async () => {
    const { ledger, connect } = await startCruel({ faults: { rates: { throttle: 0.8 }, seed: 3 } });
    const polly = connect();
    let attempts = 1;
    while (typeof (await tryToSpeak(polly, ask('Again.'))) === 'string') attempts += 1;
    expect(attempts).toBeGreaterThan(1);
    ledger.reset();
    for (let n = 1; n < attempts; n += 1)
      expect(await tryToSpeak(polly, ask('Again.'))).toMatch(/Throttling/);
    expect(await tryToSpeak(polly, ask('Again.'))).toBeTypeOf('number');
  });
});
