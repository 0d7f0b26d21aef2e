/** How other files than MP3s begin, and tags that are not looked for: these characters at this place. */
const beginnings = [
  { at: 8, characters: 'WAVE', name: 'a WAV file' },
  { at: 8, characters: 'AIF', name: 'an AIFF file' },
  { at: 4, characters: 'ftyp', name: 'an MP4 file (such as M4A)' },
  { at: 0, characters: 'OggS', name: 'an Ogg file' },
  { at: 0, characters: 'fLaC', name: 'a FLAC file' },
  { at: 0, characters: 'caff', name: 'a CAF file' },
  { at: 0, characters: '\x1aE\xdf\xa3', name: 'a WebM or Matroska file' },
  { at: 0, characters: '0&\xb2u', name: 'a Windows Media file' },
  { at: 0, characters: '<', name: 'an HTML or XML file' },
  { at: 0, characters: 'APETAGEX', name: 'an APE tag' },
  { at: 0, characters: 'LYRICSBEGIN', name: 'a Lyrics3 tag' },
  { at: 0, characters: 'TAG', name: 'an ID3v1 tag' },
] as const;

/** The two bits of the layer in a frame's header, beside the 11 or 12 by which it begins. */
const layers = ['an AAC file', undefined, 'MPEG audio of layer II', 'MPEG audio of layer I'] as const;

/** What begins here instead of a frame of an MP3, in words. */
export function nameFormat(bytes: Uint8Array, at: number): string {
  const found = beginnings.find((one) => holds(bytes, at + one.at, one.characters));
  if (found !== undefined) return found.name;
  const [sync, kind = 0, rates = 0] = bytes.subarray(at, at + 3);
  if (sync !== 0xff || (kind & 0xe0) !== 0xe0) return 'no MP3 frame';
  const layer = layers[(kind >> 1) & 3];
  if (layer !== undefined) return layer;
  return rates >> 4 === 0 ? 'an MP3 frame of no named bit rate ("free format")' : 'no MP3 frame';
}

function holds(bytes: Uint8Array, at: number, characters: string): boolean {
  return String.fromCharCode(...bytes.subarray(at, at + characters.length)) === characters;
}
