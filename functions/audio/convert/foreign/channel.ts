import type { Granule } from '../../decode/read-granule.ts';
import { granuleSamples } from '../../decode/read-spectrum.ts';
import { createHistory, type History, synthesise } from '../../decode/synthesise.ts';
import { transformSpectrum } from '../../decode/transform-spectrum.ts';
import { createFactors, type Factors } from './read-placed-factors.ts';

/** What one channel hands on from granule to granule, and what it makes of the one at hand. */
export type Channel = {
  readonly spectrum: Float64Array;
  readonly overlap: Float64Array;
  readonly history: History;
  readonly sound: Float64Array;
  readonly factors: Factors;
  /** The granule at hand, and from which value of its spectrum on all are 0. */
  granule: Granule;
  count: number;
};

/** A granule without data: one long block. */
const silentGranule: Granule = {
  ...{ mainDataBegin: 0, dataBits: 0, bigPairs: 0, globalGain: 0, scalefactorCode: 0 },
  ...{ blockType: 0, isMixed: false, tables: [0, 0, 0], regionBands: [0, 0], subblockGains: [0, 0, 0] },
  ...{ scalefactorShift: 1, hasShortQuads: false, isRaised: false },
};

/** A channel that has heard nothing yet. */
export function createChannel(): Channel {
  return {
    spectrum: new Float64Array(granuleSamples),
    overlap: new Float64Array(granuleSamples),
    history: createHistory(),
    sound: new Float64Array(granuleSamples),
    factors: createFactors(),
    granule: silentGranule,
    count: 0,
  };
}

/** Makes the granule at hand a silent one. */
export function silence(channel: Channel): void {
  channel.spectrum.fill(0);
  channel.granule = silentGranule;
  channel.count = 0;
}

/** Makes sound of the spectrum at hand, which is lost by that. */
export function soundOut({ spectrum, overlap, history, sound, granule, count }: Channel): void {
  transformSpectrum(spectrum, granule, { overlap, count });
  synthesise(spectrum, history, sound);
}
