import type { Bits } from '../../decode/bits.ts';
import { granuleSamples } from '../../decode/read-spectrum.ts';
import type { Mp3 } from '../open-mp3.ts';
import type { Sound } from '../sound.ts';
import { type Channel, createChannel, silence, soundOut } from './channel.ts';
import { gatherMain } from './gather-main.ts';
import { type Granules, readGranules } from './read-granules.ts';
import { readSideInfo } from './read-side-info.ts';

/** Decodes an MP3 of any rate; of two channels it makes the mean. A frame whose data stand in frames that are not there is silent. */
export function decodeMp3(mp3: Mp3): Sound {
  const { samples, first, trim } = mp3;
  const channels = Array.from({ length: first.channels }, createChannel);
  const sound = new Float32Array(samples);
  const main = gatherMain(mp3);
  let at = -trim.start;
  for (const [index, frame] of mp3.frames.entries()) {
    const { mainDataBegin, granules, shares } = readSideInfo(mp3.bytes, frame);
    const start = (main.starts[index] ?? 0) - mainDataBegin;
    const bits = start < 0 ? undefined : { bytes: main.bytes, position: start * 8 };
    for (const [number, parts] of granules.entries()) {
      const { header } = frame;
      hear(bits, channels, { granules: parts, shares: number === 0 ? [] : shares, header });
      addMean(sound, channels, at);
      at += granuleSamples;
    }
  }
  return { sampleRate: first.sampleRate, samples: sound };
}

function hear(bits: Bits | undefined, channels: readonly Channel[], granules: Granules): void {
  if (bits === undefined) channels.forEach(silence);
  else readGranules(bits, channels, granules);
  channels.forEach(soundOut);
}

function addMean(sound: Float32Array, channels: readonly Channel[], at: number): void {
  const to = Math.min(granuleSamples, sound.length - at);
  for (let index = Math.max(0, -at); index < to; index += 1) {
    let sum = 0;
    for (const channel of channels) sum += channel.sound[index] ?? 0;
    sound[at + index] = sum / channels.length;
  }
}
