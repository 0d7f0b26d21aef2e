/** A complete address on the web; `undefined` for anything else, such as a script. */
export function readWebAddress(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const address = new URL(value, base);
    return /^https?:$/.test(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}
