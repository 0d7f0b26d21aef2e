/** A complete http or https address, made canonical; nothing where a text is none. */
export function readWebAddress(text: string, base?: string): string | undefined {
  const address = URL.parse(text.trim(), base);
  return address !== null && /^https?:$/.test(address.protocol) ? address.href : undefined;
}

/** Where a link leads, if a listener can follow it: the web or an e-mail address, never a script. */
export function readLink(text: string, base?: string): string | undefined {
  const address = URL.parse(text.trim(), base);
  return address?.protocol === 'mailto:' ? address.href : readWebAddress(text, base);
}
