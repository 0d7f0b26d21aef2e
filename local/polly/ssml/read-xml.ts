/** An element, where its tags lie in the source, and what is inside. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | XmlText)[];
  /** Index of the start tag's `<`. */
  readonly start: number;
  /** Index behind the end tag's `>`. */
  readonly end: number;
};

/** Characters between tags, one entry for each UTF-16 unit that they stand for. */
export type XmlText = {
  readonly text: string;
  /** Where each unit begins in the source, and one more for the end: an escape is several characters long. */
  readonly places: readonly number[];
};

type OpenElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | XmlText)[];
  readonly start: number;
};

// The tokens of a document, tried in this order at each place.
const token =
  /<!--(?:(?!--)[\s\S])*-->|<\?xml\s[^<>]*\?>|<\/(?<closing>[\w:.-]+)\s*>|<(?<opening>[A-Za-z_][\w:.-]*)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const escapeToken = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/y;
const escaped: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The document's only root element, or a sentence that says why the text is no well-formed XML. */
export function readXml(source: string): XmlElement | string {
  const document: OpenElement = { name: '', attributes: {}, children: [], start: 0 };
  const open: OpenElement[] = [document];
  try {
    for (let at = 0; at < source.length; ) at = readToken(source, at, open);
  } catch (fault) {
    if (fault instanceof SyntaxError) return fault.message;
    throw fault;
  }
  return open.length > 1 ? `<${open.at(-1)?.name}> is not closed` : findRoot(document);
}

/** All characters inside an element, without its tags. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => ('name' in child ? textOf(child) : child.text)).join('');
}

function findRoot(document: OpenElement): XmlElement | string {
  const elements = document.children.filter((child) => 'name' in child);
  const stray = document.children.some((child) => 'text' in child && child.text.trim() !== '');
  const [root] = elements;
  return root === undefined || elements.length > 1 || stray
    ? 'expected one root element and nothing beside it'
    : root;
}

function readToken(source: string, at: number, open: OpenElement[]): number {
  token.lastIndex = at;
  const match = token.exec(source);
  if (match === null) throw new SyntaxError(`unreadable markup at character ${at}`);
  const end = token.lastIndex;
  const { closing, opening, attributes = '', empty, text } = match.groups ?? {};
  if (text !== undefined) addChild(open, readText(text, at));
  if (opening !== undefined) {
    open.push({ name: opening, attributes: readAttributes(attributes), children: [], start: at });
  }
  if (closing !== undefined || empty === '/') closeElement(open, closing ?? opening, end);
  return end;
}

function closeElement(open: OpenElement[], name: string | undefined, end: number): void {
  const element = open.length > 1 ? open.pop() : undefined;
  if (element === undefined || element.name !== name) {
    throw new SyntaxError(`</${name}> closes nothing; open is <${element?.name ?? ''}>`);
  }
  addChild(open, { ...element, end });
}

function addChild(open: readonly OpenElement[], child: XmlElement | XmlText): void {
  open.at(-1)?.children.push(child);
}

function readAttributes(source: string): Readonly<Record<string, string>> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(attribute)) {
    if (attributes.has(name)) throw new SyntaxError(`attribute ${name} is given twice`);
    attributes.set(name, readText(double ?? single ?? '', 0).text);
  }
  // `fromEntries` keeps also what is called `__proto__`.
  return Object.fromEntries(attributes);
}

function readText(source: string, start: number): XmlText {
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < source.length; ) {
    const unit = source.charAt(at) === '&' ? readEscape(source, at) : source.charAt(at);
    for (let part = 0; part < unit.length; part += 1) places.push(start + at);
    text += unit;
    at = source.charAt(at) === '&' ? escapeToken.lastIndex : at + 1;
  }
  return { text, places: [...places, start + source.length] };
}

function readEscape(source: string, at: number): string {
  escapeToken.lastIndex = at;
  const [, hexadecimal, decimal, name] = escapeToken.exec(source) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const character = name === undefined ? readCharacter(code) : escaped[name];
  if (character === undefined) throw new SyntaxError('a bare & or an unknown escape; expected &amp;');
  return character;
}

function readCharacter(code: number): string | undefined {
  return Number.isNaN(code) || code === 0 || code > 0x10ffff ? undefined : String.fromCodePoint(code);
}
