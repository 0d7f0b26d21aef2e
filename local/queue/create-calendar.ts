import type { Calendar } from '../../functions/cloud/calendar.ts';

/** A calendar of this process: it is made again from the articles at the next start, since all of them are looked at then. */
export interface LocalCalendar extends Calendar {
  close(): void;
}

/** The longest time that a timer can hold: https://nodejs.org/api/timers.html. What is later waits once more. */
const longestMilliseconds = 2 ** 31 - 1;

/** Calls at their time, as long as the process runs anyhow: they do not keep it. */
export function createCalendar(call: (key: string) => void, now: () => number = Date.now): LocalCalendar {
  const timers = new Map<string, NodeJS.Timeout>();
  const cancel = (key: string) => {
    clearTimeout(timers.get(key));
    timers.delete(key);
  };
  const wait = (key: string, instant: number) => {
    cancel(key);
    const left = Math.max(0, instant - now());
    const act = () => {
      if (now() < instant) return wait(key, instant);
      timers.delete(key);
      call(key);
    };
    timers.set(key, setTimeout(act, Math.min(left, longestMilliseconds)).unref());
  };
  return {
    callAt: async (key, instant) => wait(key, Date.parse(instant)),
    cancel: async (key) => cancel(key),
    close: () => {
      for (const key of [...timers.keys()]) cancel(key);
    },
  };
}
