import { type Block, gapFor, type Inline, textOf } from '../article/article.ts';
import { readLink, readWebAddress } from '../article/fields/web-address.ts';
import type { Episode } from '../episode/episode.ts';
import { writeContentList } from './write-content-list.ts';
import { escapeXml } from './xml.ts';

/** An article of ten thousand words. The feed holds up to a thousand, and apps fetch all of it at each change. */
const limitBytes = 65_536;

/**
 * The article as HTML for the feed; `undefined` for one that is empty or too long. Its elements are those that directories name
 * (p, ol, ul, li, a, strong, em): whatever else they meet, some show as text and some drop with all that it holds.
 */
export function writeContent({ blocks }: Pick<Episode, 'blocks'>): string | undefined {
  const content = runsOf(blocks).map(writeRun).join('');
  return content === '' || Buffer.byteLength(content) > limitBytes ? undefined : content;
}

/** The items of a list, which are written together, or one block of another kind. */
function runsOf(blocks: readonly Block[]): readonly (readonly [Block, ...Block[]])[] {
  const runs: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (block.kind === 'list item' && run?.[0].kind === 'list item') run.push(block);
    else runs.push([block]);
  }
  return runs;
}

function writeRun([block, ...others]: readonly [Block, ...Block[]]): string {
  switch (block.kind) {
    case 'list item':
      return writeContentList([block, ...others].flatMap(itemOf));
    case 'heading':
      return `<p><strong>${escapeXml(textOf(block.content))}</strong></p>`;
    case 'quote':
      return `<p><em>${writeInlines(block.content)}</em></p>`;
    case 'paragraph':
      return `<p>${writeInlines(block.content)}</p>`;
    case 'code':
      return block.text.split('\n').map(writeCodeLine).join('');
    case 'table':
      return writeTable(block.rows);
    case 'image':
      return writeImage(block);
    case 'separator':
      return '';
  }
}

function itemOf(block: Block) {
  if (block.kind !== 'list item') return [];
  const { depth, ordinal, content } = block;
  return [{ depth, ordinal, words: writeInlines(content) }];
}

function writeInlines(content: readonly Inline[]): string {
  // Readers of a feed would not see that it is struck through.
  return content
    .map((inline) => (inline.isStruck === true ? gapFor(inline.text) : writeInline(inline)))
    .join('');
}

function writeInline({ text, style, link }: Inline): string {
  const words = writeStyled(escapeXml(text), style);
  const address = readLink(link ?? '');
  return address === undefined ? words : `<a href="${escapeXml(address)}">${words}</a>`;
}

function writeStyled(words: string, style: Inline['style']): string {
  if (style === 'strong') return `<strong>${words}</strong>`;
  return style === 'emphasis' ? `<em>${words}</em>` : words;
}

/** Without `pre` each line is a paragraph, and its indent is made of spaces that do not collapse. */
function writeCodeLine(line: string): string {
  const indented = line.replace(/^\s+/, (indent) => '\u00a0'.repeat(indent.length));
  return indented.trim() === '' ? '' : `<p>${escapeXml(indented)}</p>`;
}

function writeTable(rows: readonly (readonly string[])[]): string {
  const items = rows.map((cells) => `<li>${escapeXml(cells.join(' · '))}</li>`);
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

/** A picture is a link: fetched with the notes, it would tell another server who listens, and directories drop it anyhow. */
function writeImage({ alternative, address }: Extract<Block, { kind: 'image' }>): string {
  const source = readWebAddress(address);
  if (alternative === '') return '';
  const words = escapeXml(alternative);
  return source === undefined ? `<p>${words}</p>` : `<p><a href="${escapeXml(source)}">${words}</a></p>`;
}
