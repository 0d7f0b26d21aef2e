import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { guardHtml } from '../html/guard-html.ts';
import { parseHtml } from '../html/html-tree.ts';
import { type Walked, walkBlocks } from '../html/walk-blocks.ts';
import { callouts } from './callouts.ts';
import { formulas } from './formulas.ts';
import { lostNotes, type NotesSeen } from './lost-notes.ts';
import { notebookMarks } from './notebook-marks.ts';
import { type TemplatesSeen, templates } from './templates.ts';

// Deeper than the guard allows: at its own limit of 100 the parser would leave text out without a word.
const maxNesting = 600;

const markdown = new MarkdownIt({ html: true, linkify: true, maxNesting })
  .use(footnote)
  .use(formulas)
  .use(lostNotes)
  .use(templates)
  .use(notebookMarks)
  .use(callouts);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
// A refused link would be read aloud with its address. Here every link is one, and `settleAddresses` drops the bad ones.
markdown.validateLink = () => true;

/** Reads CommonMark with GitHub's tables, strikethrough and bare addresses, and with footnotes and formulas, by way of HTML. */
export function readMarkdown(key: string, text: string): Walked {
  const seen: NotesSeen & TemplatesSeen = {};
  const html = markdown.render(text, seen);
  guardHtml(key, html);
  const { blocks, omissions } = walkBlocks(parseHtml(html).body);
  return { blocks, omissions: [...omissions, ...(seen.lostNotes ?? []), ...(seen.templates ?? [])] };
}
