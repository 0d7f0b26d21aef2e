import { type Block, type Omission, textOf } from '../article.ts';
import { given, type Metadata } from '../fields/metadata.ts';
import { guardHtml } from '../html/guard-html.ts';
import { parseHtml } from '../html/html-tree.ts';
import { isOfSkippedText } from '../html/skip-element.ts';
import { tidyInlines } from '../html/tidy-inlines.ts';
import type { Walked } from '../html/walk-blocks.ts';
import { dropFurniture } from './drop-furniture.ts';
import { keepAsides } from './keep-asides.ts';
import { keepMarks } from './keep-marks.ts';
import { listEmbedded } from './list-embedded.ts';
import { listLeftBehind } from './list-left-behind.ts';
import { listLeftOut } from './list-left-out.ts';
import { readMainContent } from './main-content.ts';
import { markNotes } from './mark-notes.ts';
import { outlinePage } from './outline-page.ts';
import { readFirstHeadings, readPageTitle } from './page-title.ts';
import { prunePage } from './prune-page.ts';
import { readLinkedData } from './read-linked-data.ts';
import { readMetadata } from './read-metadata.ts';
import { unfoldPage, unnameHeadings } from './unfold-page.ts';
import { unnameParagraphs } from './unname-paragraphs.ts';

// A shorter line is a notice, such as that the page needs a program.
const leastProse = 80;

/** Reads a saved page: its main text without the furniture around it, and what the page says about it. */
export function readHtml(key: string, html: string): Walked & { readonly metadata: Metadata } {
  guardHtml(key, html);
  const page = parseHtml(html);
  const headTitle = page.querySelector('head > title, body > title')?.textContent ?? '';
  const known = readMetadata(page);
  const headings = readFirstHeadings(page);
  const inData = readLinkedData(page).text;
  unfoldPage(page);
  markNotes(page);
  unnameParagraphs(page);
  const pruned = prunePage(page);
  keepMarks(page);
  keepAsides(page);
  unnameHeadings(page);
  const outline = outlinePage(page.body);
  const embedded = listEmbedded(page);
  const { title, leftBehind, ...content } = readMainContent(page);
  // What its walk skipped is told of with all else that the page shows and the article lacks: once.
  const marks = content.omissions.filter((omission) => !isOfSkippedText(omission));
  const { blocks, omissions } =
    inData === undefined || hasProse(content.blocks)
      ? { blocks: content.blocks, omissions: marks }
      : { blocks: readParagraphs(inData), omissions: [] };
  const pageTitle = readPageTitle(known.title ?? (title || headTitle), headings);
  const behind = listLeftBehind(leftBehind, pageTitle);
  // The title is said before the text.
  const passages = [...leftBehind, ...headings, pageTitle];
  const around = listLeftOut(outline, { blocks, passages });
  const inside = dropRepeated([...embedded, ...omissions]);
  return {
    ...dropFurniture({ blocks, omissions: [...dropRepeated(pruned), ...around, ...behind, ...inside] }),
    metadata: { ...known, ...given('title', pageTitle) },
  };
}

/** A page may show the same bar above and below its article, or several videos. */
function dropRepeated(omissions: readonly Omission[]): readonly Omission[] {
  return [...new Map(omissions.map((omission) => [omission.what, omission])).values()];
}

/** A page that a program writes in the browser has no text of its own, but perhaps a line that says so. */
function hasProse(blocks: readonly Block[]): boolean {
  return blocks.some((block) => 'content' in block && textOf(block.content).length >= leastProse);
}

function readParagraphs(text: string): readonly Block[] {
  return text.split(/\s*\n\s*/).flatMap((line): readonly Block[] => {
    const content = tidyInlines([{ text: line }]);
    return content.length === 0 ? [] : [{ kind: 'paragraph', content }];
  });
}
