import type MarkdownIt from 'markdown-it';
import { tell } from './templates.ts';

type Markdown = InstanceType<typeof MarkdownIt>;
type Inlines = Parameters<Parameters<Markdown['inline']['ruler']['push']>[1]>[0];

// `[[1]]` is a citation mark, and `[[1]](https://…)` a link.
const link = /^(!?)\[\[(?=[^[\]]*\p{L})([^[\]|\n]{1,300})(?:\|([^[\]\n]{1,300}))?\]\](?![([])/u;
const comment = /^%%(?!%)[^%]{1,5000}%%/;
const label = /^\^[a-z\d-]{3,40}$/i;
const highlight = /^==(?=[^\s=])[^=\n]{0,2000}[^\s=]==(?!=)/;

/** Reads what Obsidian and its like write: `[[Page|its name]]`, `![[picture.jpg]]`, `==marked==`, `%%comments%%` and ` ^labels` of paragraphs. */
export function notebookMarks({ inline }: Markdown): void {
  inline.ruler.before('link', 'notebook_link', readLink);
  inline.ruler.before('link', 'notebook_comment', (state, isSilent) => {
    const found = match(comment, state);
    if (found === null) return false;
    if (!isSilent) tell(state.env, 'comment', found[0].slice(2, -2));
    state.pos += found[0].length;
    return true;
  });
  inline.ruler.before('link', 'notebook_label', (state) => {
    const isLabel = /\s/.test(state.src[state.pos - 1] ?? '') && match(label, state) !== null;
    if (isLabel) state.pos = state.posMax;
    return isLabel;
  });
  inline.ruler.before('link', 'notebook_highlight', (state, isSilent) => {
    const found = match(highlight, state);
    if (found === null) return false;
    const { pos, posMax } = state;
    const end = pos + found[0].length;
    if (!isSilent) {
      state.pos = pos + 2;
      state.posMax = end - 2;
      state.push('mark_open', 'mark', 1);
      state.md.inline.tokenize(state);
      state.push('mark_close', 'mark', -1);
      state.posMax = posMax;
    }
    state.pos = end;
    return true;
  });
}

/** A link says its name; what it shows of another file is not in this one. */
function readLink(state: Inlines, isSilent: boolean): boolean {
  const found = match(link, state);
  if (found === null) return false;
  const [whole, mark, target = '', name] = found;
  if (!isSilent && mark === '!') tell(state.env, 'embedded file', target);
  if (!isSilent && mark !== '!') state.push('text', '', 0).content = name ?? nameOf(target);
  state.pos += whole.length;
  return true;
}

/** `Folder/Page#Part` is shown as what it leads to. */
function nameOf(target: string): string {
  const [page = '', ...parts] = target.split('#').filter((part) => part !== '' && !part.startsWith('^'));
  return [page.split('/').at(-1) ?? page, ...parts].join(', ');
}

function match(pattern: RegExp, { src, pos, posMax }: Inlines): RegExpExecArray | null {
  return /[!%=[^]/.test(src[pos] ?? '') ? pattern.exec(src.slice(pos, Math.min(posMax, pos + 5010))) : null;
}
