/** Text for an XML element or a quoted attribute. Feed readers are happiest with numeric references: rssboard.org/rss-profile. */
export function escapeXml(text: string): string {
  return keepXmlCharacters(text).replace(/[&<>"]/g, (sign) => references[sign] ?? '');
}

/** Apple's limit for every text but notes: help.apple.com/itc/podcasts_connect/#/itcb54353390. */
const usualLength = 255;

/**
 * A title or a person's name, the first of these texts that has any character left: one line that is neither long nor empty, because
 * directories refuse both.
 */
export function writeName(texts: readonly string[], limitCharacters = usualLength): string {
  const lines = texts.map((text) => oneLine(text, limitCharacters));
  return escapeXml(lines.find((line) => line !== '') ?? '');
}

/** Text for a CDATA section, brackets included; an end mark inside it is split over two sections. */
export function writeCdata(text: string): string {
  return `<![CDATA[${keepXmlCharacters(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Drops what no XML 1.0 document may hold, not even escaped: w3.org/TR/xml/#charsets. */
export function keepXmlCharacters(text: string): string {
  return text.replace(forbidden, '');
}

function oneLine(text: string, limitCharacters: number): string {
  const line = keepXmlCharacters(text).replace(/\s+/g, ' ').trim();
  if (line.length <= limitCharacters) return line;
  // A cut through a surrogate pair leaves half of it, which is no XML character and goes as well.
  return `${keepXmlCharacters(line.slice(0, limitCharacters - 1)).trimEnd()}…`;
}

const references: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
  '"': '&#x22;',
};

/** Everything but tab, line feed, carriage return and the three allowed ranges; lone surrogates fall out under `u`. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
