/** What to add where two keys look alike: macOS and other systems write an accented letter in one character or in two. */
export function tellApart(one: string, other: string): string {
  const looksAlike = one !== other && one.normalize('NFC') === other.normalize('NFC');
  return looksAlike ? ' (the two names look alike, but their accents are encoded in two ways)' : '';
}
