import { describe, expect, it } from 'vitest';
import { keepLedger, keyOf } from '../../../local/polly/ledger/keep-ledger.ts';
import { ask, readOutcomes, startCruel, tryToSpeak } from './cruel-polly.ts';

describe('the ledger', () => {
  it('tells what was asked for, by whom it is spoken and what it costs', async () => {
    const { ledger, connect } = await startCruel();
    const polly = connect();
    await polly.synthesize(ask('<p>Good morning.</p>'));
    await polly.synthesize(ask('Good evening.'));
    await polly.synthesize(ask('<p>Good morning.</p>'));
    await polly.describeVoices();
    const [first, second, third] = ledger.entries();
    expect(first).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      voice: 'Joanna',
      engine: 'neural',
      characters: 'Good morning.'.length,
      fault: undefined,
      outcome: 'billed',
    });
    expect(second?.key).not.toBe(first?.key);
    expect(third).toEqual(first);
    expect(ledger.billedAgain()).toEqual([first?.key]);
    expect(ledger.totals()).toMatchObject({ requests: 3, billed: 3, billedCharacters: 39, faults: {} });
  });

  it('has an entry in it as soon as the client has read to the end', async () => {
    const { ledger, connect } = await startCruel();
    const polly = connect();
    for (let n = 1; n <= 20; n += 1) {
      await polly.synthesize(ask(`${n} times `.repeat(100)));
      expect(ledger.totals().billed).toBe(n);
    }
  });

  it('tells what came to nothing, and why', async () => {
    const { ledger, connect } = await startCruel({
      quotas: { engines: { neural: { burst: 3 } } },
      clock: () => 0,
      faults: { script: ['ok', 'throttle'] },
    });
    const polly = connect();
    await tryToSpeak(polly, ask('One.'));
    await tryToSpeak(polly, ask('One.'));
    await tryToSpeak(polly, ask('<nonsense/>'));
    expect(await tryToSpeak(polly, ask('One.'))).toMatch(/Rate exceeded/);
    expect(await readOutcomes(ledger)).toEqual([
      ['ok', 'billed'],
      ['throttle', 'faulted'],
      ['ok', 'refused'],
      ['ok', 'throttled'],
    ]);
    expect(ledger.totals()).toEqual({
      requests: 4,
      running: 0,
      billed: 1,
      throttled: 1,
      refused: 1,
      faulted: 1,
      abandoned: 0,
      billedCharacters: 4,
      faults: { throttle: 1 },
    });
    expect(ledger.billedAgain()).toEqual([]);
  });

  it('forgets everything, also what happens first', async () => {
    const { ledger, connect } = await startCruel({ faults: { script: ['failure'] } });
    const polly = connect();
    for (let n = 0; n < 2; n += 1) {
      expect(await tryToSpeak(polly, ask('One.'))).toMatch(/ServiceFailure/);
      expect(await tryToSpeak(polly, ask('One.'))).toBeTypeOf('number');
      expect(ledger.totals().requests).toBe(2);
      ledger.reset();
      expect(ledger.entries()).toEqual([]);
    }
  });

  it('keeps a hundred thousand requests', () => {
    const book = keepLedger(() => undefined);
    for (let n = 0; n < 100_000; n += 1) {
      const key = String(n % 99_999);
      book.open({ key, voice: 'Joanna', engine: 'neural', characters: 2 }).outcome = 'billed';
    }
    expect(book.totals().billedCharacters).toBe(200_000);
    expect(book.billedAgain()).toEqual(['0']);
  });

  it('names a request by its content, whatever the order of the fields', () => {
    expect(keyOf({ Text: 'a', VoiceId: 'b' })).toBe(keyOf({ VoiceId: 'b', Text: 'a' }));
    expect(keyOf({ Text: 'a', VoiceId: 'b' })).not.toBe(keyOf({ Text: 'b', VoiceId: 'a' }));
  });
});
