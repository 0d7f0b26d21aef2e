/** A complete address on the web; `undefined` for anything else, such as a script. */
export function readWebAddress(value: string | null | undefined, base?: string): string | undefined {
  try {
    const { protocol, href } = new URL(value ?? '', base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
