import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressHash } from '../../../functions/site/addresses/address-hash.ts';

const address = 'https://coast.example/2026/harbour';

describe('the hash of an address', () => {
  test('stays what it is: files on sites and snippets in templates have it', () => {
    expect(addressHash(address)).toBe('218f8d51e85a7109');
  });

  test.each([
    'http://coast.example/2026/harbour',
    'https://COAST.example/2026/harbour/',
    'https://coast.example:443/2026/harbour#seals',
    'https://coast.example/2026/harbour?utm_source=letter&utm_medium=mail',
    'https://coast.example/2026/harbour/?fbclid=abc&gclid=def#top',
    ' https://coast.example/2026/./harbour? ',
  ])('is the same for %s', (other) => {
    expect(addressHash(other)).toBe(addressHash(address));
  });

  test.each([
    'https://coast.example/2026/Harbour',
    'https://www.coast.example/2026/harbour',
    'https://coast.example:8080/2026/harbour',
    'https://coast.example/2026/harbour?page=2',
    'https://coast.example/2026/harbour?autumn_source=1',
    'https://coast.example/2026',
  ])('is another one for %s', (other) => {
    expect(addressHash(other)).not.toBe(addressHash(address));
  });

  test('keeps what a query says, in the order in which it says it', () => {
    expect(addressHash(`${address}?id=7&utm_term=x`)).toBe(addressHash(`${address}/?id=7`));
    expect(addressHash(`${address}?a=1&b=2`)).not.toBe(addressHash(`${address}?b=2&a=1`));
  });

  test('knows letters of any script by their escapes, in capitals or not', () => {
    expect(addressHash('https://münchen.example/tür')).toBe(
      addressHash('https://xn--mnchen-3ya.example/t%c3%BCr'),
    );
  });

  test.each(['', 'harbour', '/2026/harbour', 'mailto:ada@example.org', 'javascript:alert(1)', 'https://'])(
    'is none for %j',
    (text) => {
      expect(addressHash(text)).toBeUndefined();
    },
  );

  test('is sixteen digits, and hardly ever the same for two pages', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: 200 }), (names) => {
        const hashes = names.map((name) => addressHash(`https://coast.example/${name}`) ?? '');
        expect(hashes.every((hash) => /^[0-9a-f]{16}$/.test(hash))).toBe(true);
        expect(new Set(hashes).size).toBe(names.length);
      }),
    );
  });
});
