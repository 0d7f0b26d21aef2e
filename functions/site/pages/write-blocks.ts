import type { Block } from '../../article/article.ts';
import { readWebAddress } from '../../article/fields/web-address.ts';
import { type Html, html } from './html.ts';
import { rankHeadings } from './rank-headings.ts';
import { writeInlines } from './write-inlines.ts';
import { writeList } from './write-list.ts';

/** A block and its index in the article, which the page carries for players that follow the reading. */
export type Placed<B extends Block = Block> = { readonly block: B; readonly index: number };

/** What the page adds to the blocks: the word for a table, and ids of headings to which it has links. */
export type Setting = { readonly table: string; readonly ids: ReadonlyMap<number, string> };

/** An article's blocks as HTML below a first-level heading. */
export function writeBlocks(blocks: readonly Placed[], setting: Setting): Html {
  const levels = rankHeadings(blocks);
  return html`${runsOf(blocks).map((run) => html`${writeRun(run, { ...setting, levels })}\n`)}`;
}

/** Neighbours that make one element together: the items of a list, the paragraphs of a quotation. */
function runsOf(blocks: readonly Placed[]): readonly (readonly [Placed, ...Placed[]])[] {
  const runs: [Placed, ...Placed[]][] = [];
  for (const placed of blocks) {
    const run = runs.at(-1);
    if (run !== undefined && isJoined(run[0].block, placed.block)) run.push(placed);
    else runs.push([placed]);
  }
  return runs;
}

function isJoined(one: Block, other: Block): boolean {
  return one.kind === other.kind && (one.kind === 'list item' || one.kind === 'quote');
}

function writeRun(
  run: readonly [Placed, ...Placed[]],
  { table, ids, levels }: Setting & { readonly levels: ReadonlyMap<number, number> },
): Html {
  const { block, index } = run[0];
  switch (block.kind) {
    case 'heading':
      return writeHeading(writeInlines(block.content), {
        index,
        level: levels.get(index) ?? 2,
        id: ids.get(index),
      });
    case 'list item':
      return writeList(
        run.flatMap((placed) =>
          placed.block.kind === 'list item' ? { ...placed.block, index: placed.index } : [],
        ),
      );
    case 'quote':
      return html`<blockquote>${run.map(writeParagraph)}</blockquote>`;
    case 'code':
      return html`<pre data-block="${index}" dir="ltr" tabindex="0" translate="no"><code>${block.text}</code></pre>`;
    case 'table':
      return writeTable(block.rows, { index, name: table });
    case 'image':
      return writeImage(block, index);
    case 'separator':
      return html`<hr>`;
    case 'paragraph':
      return writeParagraph(run[0]);
  }
}

function writeParagraph({ block, index }: Placed): Html {
  return html`<p data-block="${index}">${'content' in block ? writeInlines(block.content) : undefined}</p>`;
}

function writeHeading(
  words: Html,
  { index, level, id }: { index: number; level: number; id: string | undefined },
): Html {
  const open = [html`<h2`, html`<h3`, html`<h4`, html`<h5`, html`<h6`][level - 2] ?? html`<h6`;
  const close = [html`</h2>`, html`</h3>`, html`</h4>`, html`</h5>`, html`</h6>`][level - 2] ?? html`</h6>`;
  const named = id === undefined ? undefined : html` id="${id}"`;
  return html`${open}${named} data-block="${index}">${words}${close}`;
}

/** Wide tables scroll by themselves; the focus lets a keyboard do it. */
function writeTable(
  rows: readonly (readonly string[])[],
  { index, name }: { index: number; name: string },
): Html {
  const [head = [], ...body] = rows;
  const titles = head.map((cell) =>
    body.length > 0 ? html`<th scope="col">${cell}</th>` : html`<td>${cell}</td>`,
  );
  const lines = body.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`);
  return html`<div class="wide" data-block="${index}" role="region" aria-label="${name}" tabindex="0"><table>
<tr>${titles}</tr>
${lines}</table></div>`;
}

function writeImage({ address, alternative }: { address: string; alternative: string }, index: number): Html {
  const source = readWebAddress(address);
  if (source === undefined)
    return alternative === '' ? html`` : html`<p data-block="${index}"><em>${alternative}</em></p>`;
  return html`<figure data-block="${index}"><img src="${source}" alt="${alternative}" loading="lazy" decoding="async"></figure>`;
}
