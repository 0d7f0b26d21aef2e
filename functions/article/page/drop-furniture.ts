import { type Block, type Omission, textOf } from '../article.ts';
import { excerpt } from '../html/skip-element.ts';
import type { Walked } from '../html/walk-blocks.ts';
import { linkShare } from './link-share.ts';

// Longer texts that begin like furniture are sentences of the article.
const maximumCharacters = 200;

/** Short lines that pages put between an author's paragraphs, in the languages that most pages have. */
const furniture: readonly RegExp[] = [
  /^(?:advertisement|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|annons|reklama|реклама)$/i,
  /^(?:read (?:more|also|next)|see also|more (?:on|from)|related(?: (?:articles?|posts?|stories))?|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|leer también|leia também|leggi anche|lees ook|läs också|czytaj też|читайте также)\b.{0,120}$/i,
  /^(?:share|tweet|pin|print|e-?mail)(?: (?:this|on|via|with)\b.{0,60})?$/i,
  /^(?:subscribe|sign up|follow us|newsletter anmelden|abonnez-vous|suscríbete|iscriviti|inscreva-se)\b.{0,120}$/i,
  /^(?:photo|image|picture|illustration|foto|bild|crédit photo|imagen|fotografía)(?: (?:by|credit|courtesy)\b| ?:).{0,120}$/i,
  /^(?:\d+ min(?:ute)?s? read|reading time:? .{1,20}|lesezeit:? .{1,20}|temps de lecture ?:? .{1,20})$/i,
  /^(?:posted|published|updated|last (?:updated|modified)|veröffentlicht|publié|publicado)(?: (?:on|at|in|am|le|el))?:? .{0,12}\d.{0,30}$/i,
  /^we (?:use|value) (?:cookies|your privacy)\b/i,
  /\b(?:affiliate (?:links?|commission)|earn a commission)\b/i,
  /^(?:©|\(c\) ?\d|copyright ©?).{0,150}$/i,
  /^(?:skip to (?:main )?content|back to top|jump to recipe|leave a (?:comment|reply)|\d+ comments?)$/i,
];

/** Leaves out what pages put around and between an author's paragraphs, and says so. */
export function dropFurniture({ blocks, omissions }: Walked): Walked {
  const isDropped = new Set([...blocks.filter(isFurniture), ...findLinkLists(blocks)]);
  const kept = dropLastHeadings(blocks.filter((block) => !isDropped.has(block)));
  const dropped = [...isDropped, ...kept.dropped].map(describe);
  return { blocks: kept.blocks, omissions: [...omissions, ...dropped] };
}

function isFurniture(block: Block): boolean {
  if (!('content' in block)) return false;
  const text = textOf(block.content);
  return text.length <= maximumCharacters && furniture.some((pattern) => pattern.test(text));
}

/** Three short lines of links in a row lead away from the article. */
function findLinkLists(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  let run: Block[] = [];
  for (const block of [...blocks, undefined]) {
    if (block !== undefined && isLinkLine(block)) run.push(block);
    else {
      if (run.length >= 3) found.push(...run);
      run = [];
    }
  }
  return found;
}

function isLinkLine(block: Block): boolean {
  if (!('content' in block)) return false;
  return textOf(block.content).length <= maximumCharacters && linkShare(block.content) > 0.8;
}

/** A heading with nothing below it belonged to something that is gone. */
function dropLastHeadings(blocks: readonly Block[]): { blocks: readonly Block[]; dropped: readonly Block[] } {
  const last = blocks.findLastIndex((block) => block.kind !== 'heading' && block.kind !== 'separator');
  return {
    blocks: blocks.slice(0, last + 1),
    dropped: blocks.slice(last + 1).filter(({ kind }) => kind === 'heading'),
  };
}

function describe(block: Block): Omission {
  const text = 'content' in block ? textOf(block.content) : '';
  return { what: `“${excerpt(text)}”`, why: 'it looks like a part of the page, not of the article' };
}
