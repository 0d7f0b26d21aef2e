import { describe, expect, test } from 'vitest';
import { ArticleError } from '../../functions/article/article-error.ts';
import { decodeText } from '../../functions/article/encoding/decode-text.ts';

const beyondLatin1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decode(bytes: Uint8Array): string {
  return decodeText({ key: 'a.txt', bytes });
}

function saveAs1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const place = beyondLatin1.indexOf(character);
    return place < 0 ? (character.codePointAt(0) ?? 0) : 0x80 + place;
  });
}

function saveAs(encoding: string, text: string): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}

function saveAsUtf16(text: string, { isLittle }: { isLittle: boolean }): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
}

describe('reads text saved as', () => {
  const text = 'Žoë’s “naïve” café costs 3 € — here…';

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark, low byte first', saveAsUtf16(`\uFEFF${text}`, { isLittle: true })],
    ['UTF-16 with a mark, high byte first', saveAsUtf16(`\uFEFF${text}`, { isLittle: false })],
    ['UTF-16 without a mark, low byte first', saveAsUtf16(text, { isLittle: true })],
    ['UTF-16 without a mark, high byte first', saveAsUtf16(text, { isLittle: false })],
    ['Windows-1252', saveAs1252(text)],
  ])('%s', (_, bytes) => {
    expect(decode(bytes)).toBe(text);
  });

  test.each([
    ['German', 'Grüße aus München, schöne Straße'],
    ['French', 'Ça va ? Où êtes-vous, garçon ? Élève, cœur'],
    ['Spanish', 'año nuevo, mañana, ¿qué pasó?'],
    ['Portuguese', 'São Paulo é grande, e AVIÃO se escreve assim'],
    ['Icelandic', 'Það er gott að búa á Íslandi'],
    ['English with one sign', '£5 and 10°'],
    ['much French', 'Œuvre, sœur, cœur, été, être. '.repeat(20).trim()],
  ])('Windows-1252 in %s', (_, western) => {
    expect(decode(saveAs1252(western))).toBe(western);
  });

  test.each([
    ['windows-1251', 'Мелодия старого города звучит в каждом дворе, и люди любят её слушать.'],
    ['koi8-r', 'Мелодия старого города звучит в каждом дворе, и люди любят её слушать.'],
    ['windows-1250', 'Zażółć gęślą jaźń. Na wzgórzu stoi stary kościół, a obok płynie rzeka.'],
    ['iso-8859-7', 'Η παλιά πόλη είναι γεμάτη μουσική και φως.'],
  ])('%s', (encoding, eastern) => {
    expect(decode(saveAs(encoding, eastern))).toBe(eastern);
  });
});

describe('refuses', () => {
  test.each([
    [
      'a broken byte among good UTF-8',
      [...Buffer.from('Größe und\nStraße '), 0xff, 0x20],
      /byte 21 \(0xFF, in line 2\)/,
    ],
    ['half a character at the end', [...Buffer.from('Größe'), 0xc3], /byte 8 \(0xC3, in line 1\)/],
    ['a byte that is nothing anywhere', [...Buffer.from('caf'), 0xc3, 0x28], /byte 4 \(0xC3/],
    ['bytes at random', [0x48, 0x80, 0x81, 0xfe, 0xff, 0x62], /not valid UTF-8: byte 2/],
    ['UTF-16 that breaks off', [0xff, 0xfe, 0x48, 0x00, 0x65], /UTF-16/],
    ['UTF-8 that is marked and broken', [0xef, 0xbb, 0xbf, 0x41, 0xff], /byte 5 \(0xFF/],
    ['a NUL in the text', [...Buffer.from('ab\0cd efg hij')], /binary data/],
    ['control bytes', [...Buffer.from('\x01\x02\x03\x04 text')], /binary data/],
    ['a PDF', [...Buffer.from('%PDF-1.7\n')], /a PDF document/],
    ['a Word document', [0x50, 0x4b, 0x03, 0x04, 0x14], /office document/],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], /PNG/],
  ])('%s', (_, bytes, message) => {
    const attempt = () => decode(Uint8Array.from(bytes));
    expect(attempt).toThrow(ArticleError);
    expect(attempt).toThrow(message);
  });
});

test('composes letters, ends lines in one way, and drops what nobody sees', () => {
  const odd = 'e\u0301a\u00ADb\u200Bc\u2060\uFEFFd\r\ne\rf\u0085g\u2028h\u2029i';
  expect(decode(Buffer.from(odd))).toBe('éabcd\ne\nf\ng\nh\n\ni');
});

test('keeps the joiners that emoji and Persian are written with', () => {
  expect(decode(Buffer.from('👩‍👧 می‌خواهم'))).toBe('👩‍👧 می‌خواهم');
});
