/**
 * A name for an article's address: the same for all the ways in which one page is linked to. Any browser makes it at once,
 * also on a page without HTTPS, where it has no digests. `undefined` for what is no address on the web.
 */
export function addressHash(address: string): string | undefined {
  const plain = plainAddress(address);
  return plain === undefined ? undefined : hashText(plain);
}

/** Without what does not tell pages apart: scheme, fragment, a last slash, and what was added to count visitors. */
function plainAddress(address: string): string | undefined {
  let url: URL;
  try {
    // A host's lower case and all encoding is the constructor's work, and the same everywhere.
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const query = url.search.slice(1).split('&').filter(isKept).join('&');
  const path = url.pathname.replace(/\/+$/, '');
  const plain = `${url.host}${path}${query === '' ? '' : `?${query}`}`;
  return plain.replace(/%[0-9a-f]{2}/gi, (sign) => sign.toUpperCase());
}

function isKept(parameter: string): boolean {
  return parameter !== '' && !/^(?:utm_[^=]*|fbclid|gclid)(?:=|$)/i.test(parameter);
}

/** 64 bits: of a million addresses, two share a name with a chance of one in forty million. */
function hashText(text: string): string {
  return (
    hashWith({ start: 0x811c9dc5, factor: 0x01000193 }, text) +
    hashWith({ start: 0x9747b28c, factor: 0x85ebca77 }, text)
  );
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv), and MurmurHash3's last mixing, without which short texts spread badly. */
function hashWith({ start, factor }: { start: number; factor: number }, text: string): string {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), factor);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
