import type MarkdownIt from 'markdown-it';
import type { Omission } from '../article.ts';
import { tellOmission } from '../html/tell-omission.ts';

type Environment = NonNullable<Parameters<InstanceType<typeof MarkdownIt>['render']>[1]>;

/** What the parser leaves in its environment: a label's number is below 0 as long as no mark was met. */
export type NotesSeen = Environment & {
  readonly footnotes?: { readonly refs?: Readonly<Record<string, number>> };
  lostNotes?: readonly Omission[];
};

/** Lists the footnotes that the plugin for them drops without a word: those without a mark, and all but the last of one label. */
export function lostNotes(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.core.ruler.before('footnote_tail', 'lost_notes', (state) => {
    const seen: NotesSeen = state.env;
    const notes = readNotes(state.tokens);
    const last = new Map(notes.map((note) => [note.label, note]));
    seen.lostNotes = notes.flatMap((note) => {
      const isMarked = (seen.footnotes?.refs?.[`:${note.label}`] ?? -1) >= 0;
      if (isMarked && last.get(note.label) === note) return [];
      const why = isMarked ? 'another footnote has its mark' : 'no mark in the text leads to it';
      return [tellOmission('footnote', { text: note.text, why })];
    });
  });
}

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

type Note = { readonly label: string; readonly text: string };

function readNotes(tokens: readonly Token[]): readonly Note[] {
  const notes: Note[] = [];
  let open: { readonly label: string; readonly texts: string[] } | undefined;
  for (const { type, meta, content } of tokens) {
    if (type === 'footnote_reference_open') open = { label: String(meta?.label), texts: [] };
    else if (type === 'footnote_reference_close' && open !== undefined) {
      notes.push({ label: open.label, text: open.texts.join(' ').replace(/\s+/g, ' ').trim() });
      open = undefined;
    } else if (content !== '') open?.texts.push(content);
  }
  return notes;
}
