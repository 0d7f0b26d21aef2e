import { Mp3Error } from '../frames/mp3-error.ts';
import { isId3v2, skipId3v2 } from '../tag/skip-id3.ts';
import { withoutEndTags } from '../tag/without-end-tags.ts';
import { type FrameHeader, readHeader } from './frame-header.ts';
import { nameFormat } from './name-format.ts';
import { readTrim, type Trim } from './read-trim.ts';

/** A frame of sound, and where in the file it begins. */
export type PlacedFrame = { readonly at: number; readonly header: FrameHeader };

/** An MP3 of any rate: its frames of sound, which all have the rate and channels of the first, and how long it sounds. */
export type Mp3 = {
  readonly bytes: Uint8Array;
  readonly frames: readonly PlacedFrame[];
  readonly first: FrameHeader;
  readonly trim: Trim;
  readonly samples: number;
};

/**
 * Finds the frames of an MP3, whatever its version, rates and channels. Tags, zeros and frames of information are left out.
 * @throws Mp3Error where something else begins than a whole frame, or one of another rate
 */
export function openMp3(bytes: Uint8Array): Mp3 {
  const body = withoutEndTags(bytes);
  const frames: PlacedFrame[] = [];
  let trim: Trim | undefined;
  let at = skipNoSound(body, 0);
  while (at < body.length) {
    const header = readFrame(body, at, frames[0]?.header);
    const named = readTrim(body, at, header);
    if (named === undefined) frames.push({ at, header });
    else if (frames.length === 0) trim = named;
    at = skipNoSound(body, at + header.bytes);
  }
  return measure(body, frames, trim ?? { start: 0, end: 0 });
}

/** Samples that a frame of each channel has. */
export function samplesOf({ isFirstVersion }: FrameHeader): number {
  return isFirstVersion ? 1_152 : 576;
}

function measure(bytes: Uint8Array, frames: readonly PlacedFrame[], trim: Trim): Mp3 {
  const first = frames[0]?.header;
  const samples = first === undefined ? 0 : frames.length * samplesOf(first) - trim.start - trim.end;
  if (first === undefined || samples <= 0)
    throw new Mp3Error(bytes.length, 'the file ends without any sound');
  return { bytes, frames, first, trim, samples };
}

/** Some programs leave zeros behind a tag or at the end. */
function skipNoSound(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] === 0 || isId3v2(bytes, at)) at = bytes[at] === 0 ? at + 1 : skipId3v2(bytes, at);
  return at;
}

function readFrame(bytes: Uint8Array, at: number, first: FrameHeader | undefined): FrameHeader {
  const header = readHeader(bytes, at);
  if (header === undefined) {
    // Zeros that were passed over may be the beginning of another kind of file.
    const from = first === undefined ? skipId3v2(bytes, 0) : at;
    throw new Mp3Error(from, `${nameFormat(bytes, from)} begins`);
  }
  if (at + header.bytes > bytes.length)
    throw new Mp3Error(at, 'the file is cut off within the frame that begins');
  if (header.sampleRate !== (first ?? header).sampleRate) {
    throw new Mp3Error(
      at,
      `another sample rate, ${header.sampleRate} instead of ${first?.sampleRate} Hz, begins`,
    );
  }
  if (header.channels !== (first ?? header).channels) {
    throw new Mp3Error(at, `${header.channels === 1 ? 'mono behind stereo' : 'stereo behind mono'} begins`);
  }
  return header;
}
