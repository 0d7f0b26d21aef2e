import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LatencyOptions, makeLatency } from '../../../local/polly/latency/latency.ts';
import { startPolly } from '../../../local/polly/start-polly.ts';
import { ask, makeClock, readOutcomes, startCruel, tryToSpeak } from './cruel-polly.ts';

describe('the latency', () => {
  it('is half a second to the first byte, then sound three times as fast as it is heard', async () => {
    expect(await simulate({}, 60_000)).toEqual({ firstByte: 500, end: 3833.333333, bytes: 60_000 });
  });

  it('is what it is told to be, in seconds of any length', async () => {
    const options = { firstByteMilliseconds: 200, bytesPerSecond: 6000 };
    expect(await simulate(options, 6000)).toEqual({ firstByte: 200, end: 1200, bytes: 6000 });
    expect(await simulate({ ...options, scale: 0.1 }, 6000)).toEqual({
      firstByte: 20,
      end: 120,
      bytes: 6000,
    });
    expect(await simulate({ scale: 0 }, 6000)).toEqual({ firstByte: 0, end: 0, bytes: 6000 });
  });

  it('loses no byte, and never sends one before its time', async () => {
    const scales = fc.double({ min: 0.01, max: 10, noNaN: true });
    await fc.assert(
      fc.asyncProperty(scales, fc.array(fc.uint8Array({ maxLength: 3000 })), async (scale, pieces) => {
        const { now, options } = makeClock();
        const latency = makeLatency({ scale }, options.clock, options.wait);
        const pace = latency.begin(new AbortController().signal);
        const parts: Uint8Array[] = [];
        let sent = 0;
        for (const piece of pieces) {
          for await (const part of pace.slow(piece)) {
            parts.push(part);
            sent += part.length;
            expect(now()).toBeGreaterThanOrEqual((500 + sent / 18) * scale - 0.001);
          }
        }
        expect(Buffer.concat(parts).equals(Buffer.concat(pieces))).toBe(true);
      }),
    );
  });

  it('lasts as long for the client as the audio says', async () => {
    const { now, options } = makeClock();
    const { ledger, connect } = await startCruel({ latency: { bytesPerSecond: 6000 }, ...options });
    const { bytes } = await connect().synthesize(ask('The council met on Tuesday evening.'));
    expect(now()).toBeCloseTo(500 + bytes.length / 6, 5);
    expect(await readOutcomes(ledger)).toEqual([['ok', 'billed']]);
  });

  it('ends for a client that leaves before the first byte', async () => {
    const { ledger, connect } = await startCruel({ latency: { firstByteMilliseconds: 60_000 } });
    expect(await tryToSpeak(connect(0.1), ask('Too late.'))).toMatch(/no answer for 0.1 s/);
    expect(await readOutcomes(ledger)).toEqual([['ok', 'abandoned']]);
  });

  it('ends for a client that leaves in the middle of the audio', async () => {
    const { ledger, connect } = await startCruel({ latency: { bytesPerSecond: 144, scale: 1 } });
    expect(await tryToSpeak(connect(0.6), ask('Much too slow.'))).toMatch(/for 0.6 s/);
    expect(await readOutcomes(ledger)).toEqual([['ok', 'abandoned']]);
  });

  it.each<[LatencyOptions, string]>([
    [{ scale: -1 }, "the latency's scale is -1; expected 0 or more"],
    [{ firstByteMilliseconds: -1 }, 'firstByteMilliseconds is -1; expected 0 or more'],
    [{ bytesPerSecond: 0 }, 'bytesPerSecond is 0; expected more than 0'],
  ])('refuses %j', async (latency, expected) => {
    await expect(startPolly({ latency })).rejects.toThrow(expected);
  });
});

/** One answer of so many bytes by a clock that only waiting moves; times to the nanosecond. */
async function simulate(latencyOptions: LatencyOptions, size: number) {
  const { now, options } = makeClock();
  const latency = makeLatency(latencyOptions, options.clock, options.wait);
  const pace = latency.begin(new AbortController().signal);
  await pace.reachFirstByte();
  const firstByte = now();
  let bytes = 0;
  for await (const part of pace.slow(new Uint8Array(size))) bytes += part.length;
  return { firstByte, end: Number(now().toFixed(6)), bytes };
}
