import type { Wait } from '../stand-in-options.ts';

/** How fast the service answers. */
export type LatencyOptions = {
  /** From the request to the answer's first byte. Default 500. */
  readonly firstByteMilliseconds?: number;
  /** How fast the audio comes then; sound is 6,000 bytes a second. Default 18,000: three times as fast as it is heard. */
  readonly bytesPerSecond?: number;
  /** A second of the service lasts so many seconds here: 0.1 is ten times as fast. Default 1. */
  readonly scale?: number;
};

/** Makes answers as slow as the service's. */
export interface Latency {
  /** Begins to count for one request. */
  begin(gone: AbortSignal): Pace;
}

/** The pace of one answer: waits until it is time for the first byte, or for so many bytes in all. */
export interface Pace {
  reachFirstByte(): Promise<void>;
  /** Cuts bytes into parts, and lets each of them go when it is due. */
  slow(bytes: Uint8Array): AsyncGenerator<Uint8Array>;
}

// AWS, when it compared single requests with a bidirectional stream (generative engine): 115 s for 970 words in 27 requests.
// That is 4.3 s a request of some 212 characters, which are 11.5 s or 69,000 bytes of sound; with half a second to the
// first byte (a guess: the 4.3 s are not divided there) it makes 18,000 bytes a second.
const firstByteDefault = 500;
const bytesPerSecondDefault = 18_000;
/** Two parts follow each other after so long: smooth enough, and few timers. */
const partMilliseconds = 20;
const leastPartBytes = 144;

/** Waits by the clock, not by adding up, so that a late timer makes nothing slower. @throws RangeError */
export function makeLatency(options: LatencyOptions | undefined, clock: () => number, wait: Wait): Latency {
  if (options === undefined)
    return { begin: () => ({ reachFirstByte: async () => undefined, slow: atOnce }) };
  const { scale, firstByteMilliseconds, bytesPerSecond } = readLatency(options);
  const firstByte = firstByteMilliseconds * scale;
  const bytesPerMillisecond = bytesPerSecond / scale / 1000;
  const partBytes = Math.max(leastPartBytes, Math.round(bytesPerMillisecond * partMilliseconds));
  return {
    begin: (gone) => {
      const start = clock();
      let sent = 0;
      const reach = async (due: number) => {
        const early = start + due - clock();
        if (early > 0) await wait(early, gone);
      };
      return {
        reachFirstByte: () => reach(firstByte),
        slow: async function* slow(bytes) {
          for (let at = 0; at < bytes.length; at += partBytes) {
            const part = bytes.subarray(at, at + partBytes);
            sent += part.length;
            await reach(firstByte + sent / bytesPerMillisecond);
            yield part;
          }
        },
      };
    },
  };
}

async function* atOnce(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function readLatency(options: LatencyOptions): Required<LatencyOptions> {
  const {
    firstByteMilliseconds = firstByteDefault,
    bytesPerSecond = bytesPerSecondDefault,
    scale = 1,
  } = options;
  if (!(firstByteMilliseconds >= 0)) {
    throw new RangeError(`firstByteMilliseconds is ${firstByteMilliseconds}; expected 0 or more`);
  }
  if (!(bytesPerSecond > 0))
    throw new RangeError(`bytesPerSecond is ${bytesPerSecond}; expected more than 0`);
  if (!(scale >= 0)) throw new RangeError(`the latency's scale is ${scale}; expected 0 or more`);
  return { firstByteMilliseconds, bytesPerSecond, scale };
}
