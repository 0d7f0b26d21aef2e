import type { Mishap } from './choose-fault.ts';
import type { FaultOptions } from './fault.ts';

/** How an answer's bytes go out, step by step, and how its stream ends. */
export type Delivery = {
  readonly steps: readonly DeliveryStep[];
  readonly ending: 'end' | 'reset' | 'hang-up';
  /** Whether the client gets all that it asked for. */
  readonly isWhole: boolean;
};

/** Some bytes go out, or none for a time. */
export type DeliveryStep =
  | { readonly kind: 'send'; readonly bytes: Uint8Array }
  | { readonly kind: 'wait'; readonly milliseconds: number };

/** How long the slow faults last. */
export type Pauses = Pick<FaultOptions, 'stallMilliseconds' | 'dripMilliseconds'>;

// Of Polly's MP3 at 24,000 Hz; at another rate every cut is just somewhere.
const tagBytes = 44;
const frameBytes = 144;
/** Of a frame that is cut, these come: the header, and some of the sound. */
const frameRestBytes = 71;
const drops = 20;

/** What a fault makes of a whole answer. */
export function planDelivery({ fault, share }: Mishap, bytes: Uint8Array, pauses: Pauses): Delivery {
  const frames = Math.floor(((bytes.length - tagBytes) / frameBytes) * share);
  const part = bytes.subarray(0, Math.max(0, tagBytes + frames * frameBytes));
  const rest = bytes.subarray(part.length);
  const broken = { steps: [send(part)], isWhole: false };
  switch (fault) {
    case 'truncate':
      return { ...broken, ending: 'end' };
    case 'truncate-frame':
      return { steps: [send(part), send(rest.subarray(0, frameRestBytes))], ending: 'end', isWhole: false };
    case 'reset-midway':
      return { ...broken, ending: 'reset' };
    case 'hang-up':
      return { ...broken, ending: 'hang-up' };
    case 'stall':
      return whole([send(part), pause(pauses.stallMilliseconds ?? Number.POSITIVE_INFINITY), send(rest)]);
    case 'drip':
      return whole(drip(bytes, pauses.dripMilliseconds ?? 500));
    default:
      return whole([send(bytes)]);
  }
}

function whole(steps: readonly DeliveryStep[]): Delivery {
  return { steps, ending: 'end', isWhole: true };
}

function send(bytes: Uint8Array): DeliveryStep {
  return { kind: 'send', bytes };
}

function pause(milliseconds: number): DeliveryStep {
  return { kind: 'wait', milliseconds };
}

function drip(bytes: Uint8Array, milliseconds: number): readonly DeliveryStep[] {
  const size = Math.ceil(bytes.length / drops);
  return Array.from({ length: drops }, (_, drop) => [
    ...(drop === 0 ? [] : [pause(milliseconds)]),
    send(bytes.subarray(drop * size, (drop + 1) * size)),
  ]).flat();
}
