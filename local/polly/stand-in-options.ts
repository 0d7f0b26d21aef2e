import type { QuotaOptions } from './api/quotas.ts';
import type { FaultOptions } from './faults/fault.ts';
import type { LatencyOptions } from './latency/latency.ts';

/** How the stand-in is to be run: kind, unless it is told otherwise. */
export type StandInOptions = {
  /** Default: any free port. */
  readonly port?: number;
  /** Whether Polly's request quotas are kept, by all clients together, and which. Default: no. */
  readonly quotas?: boolean | QuotaOptions;
  /** Whether it takes its time as Polly does; `{}` is all defaults. Default: it answers as soon as it can. */
  readonly latency?: LatencyOptions;
  /** `instant`: tones instead of words, at almost no cost, in MP3 at 24,000 Hz alone. Default: `embedded`. */
  readonly voice?: 'embedded' | 'instant';
  /** What goes wrong. Default: nothing. */
  readonly faults?: FaultOptions;
  /** The time in milliseconds, for quotas and latency. Default: the machine's own. */
  readonly clock?: () => number;
  /** Waits so many milliseconds, or throws when the client leaves. Default: the machine's own timer. */
  readonly wait?: Wait;
  /** The program that speaks other languages than English. Default: `espeak-ng`. */
  readonly espeakCommand?: string;
};

/** Lets some time go by; throws as soon as `gone` is aborted. */
export type Wait = (milliseconds: number, gone: AbortSignal) => Promise<void>;
