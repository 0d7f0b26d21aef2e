import { afterEach, describe, expect, test, vi } from 'vitest';
import { describeError } from '../../../functions/cloud/log/describe-error.ts';
import { log, logAbout } from '../../../functions/cloud/log/log.ts';
import { logNotice } from '../../../functions/cloud/log/log-notice.ts';

afterEach(() => vi.restoreAllMocks());

describe('log', () => {
  test('hands one object to the console, at its level', () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {});
    log('info', 'feed written', { show: 'main', episodes: 3 });
    expect(info.mock.calls).toEqual([[{ event: 'feed written', show: 'main', episodes: 3 }]]);
  });

  test('writes nothing that JSON cannot hold', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    log('warn', 'odd', { error: new Error('outer', { cause: 'a string' }) });
    expect(JSON.parse(JSON.stringify(warn.mock.calls[0]?.[0]))).toMatchObject({
      event: 'odd',
      error: { name: 'Error', message: 'outer', cause: { name: 'string', message: 'a string' } },
    });
  });
});

describe('describeError', () => {
  test('ends where an error causes itself', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(describeError(error)).match(/"message":"round"/g)).toHaveLength(6);
  });
});

describe('logNotice', () => {
  test('logs what happened with all that is known of it', () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {});
    logNotice({ kind: 'feed written', show: 'main', episodes: 2 });
    expect(info.mock.calls).toEqual([[{ event: 'feed written', show: 'main', episodes: 2 }]]);
  });

  test('warns of an article that its author must mend', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    logNotice({ kind: 'failed', key: 'a.md', problem: 'it is empty' });
    expect(warn.mock.calls).toEqual([[{ event: 'failed', key: 'a.md', problem: 'it is empty' }]]);
  });

  test('warns of an article that is held', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const costs = { characters: 1000, dollars: 0.016, problem: 'too much' };
    logNotice({ kind: 'held', key: 'a.md', ...costs });
    expect(warn.mock.calls).toEqual([[{ event: 'held', key: 'a.md', ...costs }]]);
  });

  test('leaves out the single chunks', () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {});
    logNotice({ kind: 'spoken', key: 'a.md', done: 1, total: 2 });
    expect(info).not.toHaveBeenCalled();
  });
});

describe('logAbout', () => {
  test('puts the key into every line that is written meanwhile, and into none afterwards', async () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {});
    await Promise.all(
      ['a.md', 'b.md'].map((key) =>
        logAbout(key, async () => {
          await Promise.resolve();
          log('info', 'throttled');
        }),
      ),
    );
    log('info', 'done');
    expect(info.mock.calls).toEqual([
      [{ event: 'throttled', key: 'a.md' }],
      [{ event: 'throttled', key: 'b.md' }],
      [{ event: 'done' }],
    ]);
  });
});
