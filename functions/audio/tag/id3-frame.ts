import { concatenate } from '../frames/concatenate.ts';

/** How a frame's text is encoded, in its first byte: UTF-16 with a byte order mark, little-endian as everybody writes it. */
const utf16 = [1, 0xff, 0xfe] as const;

/** A tag of version 2.3 that holds these frames. */
export function writeTag(frames: readonly Uint8Array[]): Uint8Array {
  const body = concatenate(frames);
  return concatenate([ascii('ID3'), Uint8Array.of(3, 0, 0), syncsafe(body.length), body]);
}

/** A frame: id, plain 32-bit size (syncsafe only from v2.4 on), two bytes of flags, body. https://id3.org/id3v2.3.0 */
export function writeFrame(id: string, body: Uint8Array): Uint8Array {
  const head = new Uint8Array(10);
  head.set(ascii(id));
  new DataView(head.buffer).setUint32(4, body.length);
  return concatenate([head, body]);
}

/** A frame that holds one text. */
export function writeTextFrame(id: string, text: string): Uint8Array {
  return writeFrame(id, concatenate([Uint8Array.from(utf16), utf16LittleEndian(text)]));
}

/** Bytes of a text that has ASCII characters alone. */
export function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16LittleEndian(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

function syncsafe(size: number): Uint8Array {
  return Uint8Array.of((size >> 21) & 0x7f, (size >> 14) & 0x7f, (size >> 7) & 0x7f, size & 0x7f);
}
