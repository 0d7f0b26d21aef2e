import { type Deadline, noDeadline } from '../cloud/deadline.ts';
import type { Patience } from '../cloud/patience.ts';
import { retry } from '../cloud/retry.ts';
import type { Engine } from '../script/script.ts';
import { faultDelays } from './judge-faults.ts';
import type { Polly } from './polly.ts';
import { pollyQuotas, type Quota } from './polly-quotas.ts';
import { awaitTry, narrowWindow, openWindow, type RequestWindow, reckonWindow } from './request-window.ts';
import { SpeechError, ThrottleError } from './speech-error.ts';
import { steadyPatience } from './steady-patience.ts';
import { hasTime } from './time-left.ts';

/**
 * Of its requests a second a process keeps this part when it is throttled, at most once a second, and takes back this much a second.
 * Processes that share an account's quota without knowing of each other so come to about equal shares, as streams of TCP do.
 */
const keptWhenThrottled = 0.7;
const regainedPerSecond = 0.05;
const leastShare = 1 / 32;

/** Without the list of voices no article begins: ten to thirty seconds of faults are waited out. */
const listing = {
  ...faultDelays,
  attempts: 8,
  mayHelp: (error: unknown) => error instanceof SpeechError,
} as const;

/** The way to one engine, through which requests go one after the other. */
type Lane = {
  readonly quota: Quota;
  readonly patience: Patience;
  /** The part of the quota that this process takes, up to 1. */
  share: number;
  /** When the share was last reckoned, and last cut. */
  reckonedSeconds: number;
  cutSeconds: number;
  /** When the next request may go, were it for the requests a second alone. */
  nextSeconds: number;
  inFlight: number;
  readonly window: RequestWindow;
  /** How long the latest requests took, those before them counting less and less. */
  requestSeconds: number;
  /** Settles when the request before has gone. */
  turn: Promise<void>;
  /** Called when a request has come back. */
  wake: () => void;
};

/**
 * Polly asked no faster than its quotas allow. As long as nobody else uses them a process uses all of them; every throttle
 * makes it slower for a while. All speech of a process goes through one of these.
 */
export function pacePolly(polly: Polly, worldly: Patience, quotas = pollyQuotas): Polly {
  const patience = steadyPatience(worldly);
  const lanes = new Map<Engine, Lane>();
  return {
    describeVoices: () => retry(() => polly.describeVoices(), { ...listing, patience }),
    async synthesize(request) {
      const { engine } = request.voice;
      const lane = lanes.get(engine) ?? makeLane(quotas[engine], patience);
      lanes.set(engine, lane);
      await enter(lane, request.deadline ?? noDeadline);
      const beganSeconds = patience.nowSeconds();
      try {
        const audio = await polly.synthesize(request);
        lane.requestSeconds += (patience.nowSeconds() - beganSeconds - lane.requestSeconds) / 5;
        return audio;
      } catch (error) {
        if (error instanceof ThrottleError) slowDown(lane);
        throw error;
      } finally {
        lane.inFlight -= 1;
        lane.wake();
      }
    },
  };
}

function makeLane(quota: Quota, patience: Patience): Lane {
  const nowSeconds = patience.nowSeconds();
  return {
    ...{ quota, patience, share: 1, inFlight: 0 },
    ...{ window: openWindow(quota.requestsInFlight), requestSeconds: 1 },
    ...{ reckonedSeconds: nowSeconds, cutSeconds: -Infinity, nextSeconds: nowSeconds },
    turn: Promise.resolve(),
    wake: () => {},
  };
}

/**
 * Resolves, in the order of asking, when the request may go.
 * @throws SpeechError when the function's time was nearly over before its turn came
 */
async function enter(lane: Lane, deadline: Deadline): Promise<void> {
  const before = lane.turn;
  const { promise, resolve } = Promise.withResolvers<void>();
  lane.turn = promise;
  await before;
  try {
    while (lane.inFlight >= reckonPlaces(lane)) await nextReturn(lane);
    if (!hasTime(deadline)) throw new SpeechError('the function’s time is nearly over');
    await keepDistance(lane);
    lane.inFlight += 1;
  } finally {
    resolve();
  }
}

function reckonPlaces(lane: Lane): number {
  const fair = Math.floor(lane.quota.requestsInFlight * reckonShare(lane));
  return Math.max(1, Math.min(fair, reckonWindow(lane.window, lane.patience)));
}

/** A request has come back, or it is time to try one more. */
async function nextReturn(lane: Lane): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  lane.wake = resolve;
  awaitTry(lane.window, lane.patience, () => lane.wake());
  await promise;
}

/**
 * Requests go at even distances, a little scattered: at exactly even ones the same process would meet an empty bucket each time,
 * and another one a full one. Those that a pause has saved up go at once, as Polly's own bursts allow, up to half a second's.
 */
async function keepDistance(lane: Lane): Promise<void> {
  const { patience, quota } = lane;
  const scatter = 0.5 + patience.random();
  const distanceSeconds = scatter / (quota.requestsPerSecond * reckonShare(lane));
  const earliest = Math.max(lane.nextSeconds, patience.nowSeconds() - 0.5);
  lane.nextSeconds = earliest + distanceSeconds;
  const waitSeconds = earliest - patience.nowSeconds();
  if (waitSeconds > 0) await patience.wait(waitSeconds);
}

function reckonShare(lane: Lane): number {
  const nowSeconds = lane.patience.nowSeconds();
  lane.share = Math.min(1, lane.share + regainedPerSecond * (nowSeconds - lane.reckonedSeconds));
  lane.reckonedSeconds = nowSeconds;
  return lane.share;
}

/** Polly does not say which quota is used up: of requests that take long, as many as it allows a second cannot all be in flight. */
function slowDown(lane: Lane): void {
  const { quota, requestSeconds, patience } = lane;
  if (requestSeconds * quota.requestsPerSecond <= quota.requestsInFlight) cutShare(lane);
  // Without the one that was throttled.
  else narrowWindow(lane.window, { inFlight: lane.inFlight - 1, requestSeconds }, patience);
}

/** Throttles that come together, from requests that were under way together, count once. */
function cutShare(lane: Lane): void {
  const nowSeconds = lane.patience.nowSeconds();
  if (nowSeconds - lane.cutSeconds < 1) return;
  lane.share = Math.max(leastShare, reckonShare(lane) * keptWhenThrottled);
  lane.cutSeconds = nowSeconds;
}
