import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCalendar } from '../../../local/queue/create-calendar.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-06-01T00:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

function createCalled() {
  const called: string[] = [];
  return { called, calendar: createCalendar((key) => called.push(key)) };
}

describe('a calendar on a laptop', () => {
  test('calls at the instant, once', async () => {
    const { called, calendar } = createCalled();
    await calendar.callAt('ebb.md', '2026-06-01T01:00:00.000Z');
    vi.advanceTimersByTime(3_599_999);
    expect(called).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(called).toEqual(['ebb.md']);
    vi.advanceTimersByTime(86_400_000);
    expect(called).toEqual(['ebb.md']);
  });

  test('waits longer than a timer can', async () => {
    const { called, calendar } = createCalled();
    await calendar.callAt('ebb.md', '2026-09-01T00:00:00.000Z');
    vi.advanceTimersByTime(91 * 86_400_000);
    expect(called).toEqual([]);
    vi.advanceTimersByTime(86_400_000);
    expect(called).toEqual(['ebb.md']);
  });

  test('calls at once what is past, moves what it knows, and forgets what is cancelled', async () => {
    const { called, calendar } = createCalled();
    await calendar.callAt('past.md', '2026-05-01T00:00:00.000Z');
    await calendar.callAt('moved.md', '2026-06-02T00:00:00.000Z');
    await calendar.callAt('moved.md', '2026-06-03T00:00:00.000Z');
    await calendar.callAt('gone.md', '2026-06-01T12:00:00.000Z');
    await calendar.cancel('gone.md');
    await calendar.cancel('unknown.md');
    vi.advanceTimersByTime(36 * 3_600_000);
    expect(called).toEqual(['past.md']);
    vi.advanceTimersByTime(12 * 3_600_000);
    expect(called).toEqual(['past.md', 'moved.md']);
  });

  test('calls nothing once it is closed', async () => {
    const { called, calendar } = createCalled();
    await calendar.callAt('ebb.md', '2026-06-01T01:00:00.000Z');
    calendar.close();
    vi.advanceTimersByTime(86_400_000);
    expect(called).toEqual([]);
  });
});
