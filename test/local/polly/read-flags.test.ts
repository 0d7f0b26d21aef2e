import { describe, expect, it } from 'vitest';
import { readFlags } from '../../../local/polly/read-flags.ts';

describe('the flags of npm run polly', () => {
  it('are kind by default', () => {
    expect(readFlags([])).toEqual({
      help: false,
      options: { port: 4875, voice: 'embedded', quotas: false, faults: { rates: {}, script: [] } },
    });
  });

  it('name every cruelty', () => {
    const words =
      '--instant --quotas --latency 0.5 --faults throttle=0.3,reset=0.05 --script ok,stall --seed 7';
    expect(readFlags(words.split(' ')).options).toEqual({
      port: 4875,
      voice: 'instant',
      quotas: true,
      latency: { scale: 0.5 },
      faults: { rates: { throttle: 0.3, reset: 0.05 }, script: ['ok', 'stall'], seed: 7 },
    });
    expect(readFlags(['--quota-scale', '0.1']).options.quotas).toEqual({ scale: 0.1 });
  });

  it.each([
    [['--faults', 'fire=0.1'], '--faults "fire" is no fault; expected throttle, failure,'],
    [['--faults', 'throttle'], '--faults throttle "" is no number; expected one such as 1'],
    [['--faults', 'throttle=-1'], '--faults throttle "-1" is no number; expected one such as 1'],
    [['--script', 'ok,flood'], '--script "flood" is no fault; expected throttle'],
    [['--seed', 'x'], '--seed "x" is no number; expected one such as 1'],
    [['--latency', 'slow'], '--latency "slow" is no number; expected one such as 1'],
    [['--quota-scale', ''], '--quota-scale "" is no number; expected one such as 1'],
    [['--port', '70000'], '--port "70000" is no port; expected a number from 0 to 65535'],
  ])('that make no sense are refused: %j', (words, expected) => {
    expect(() => readFlags(words)).toThrow(expected);
  });
});
