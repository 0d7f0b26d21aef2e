import type MarkdownIt from 'markdown-it';

type Markdown = InstanceType<typeof MarkdownIt>;
type Token = ReturnType<Markdown['parse']>[number];

/** `[!NOTE]`, which GitHub and Obsidian show as a heading of the box below it. */
const title = /^\[!([\w-]{1,30})\][+-]?[ \t]*([^\n]*)(?:\n|$)/;

/** Reads boxes such as `> [!warning] Mind the gap` as paragraphs with their title: nobody is quoted in them. */
export function callouts(markdown: Markdown): void {
  markdown.core.ruler.before('inline', 'callouts', (state) => {
    const { tokens } = state;
    const makeInline = () => new state.Token('inline', '', 0);
    for (let index = tokens.length - 1; index >= 0; index--) {
      if (tokens[index]?.type === 'blockquote_open') readCallout(tokens, index, makeInline);
    }
  });
}

/** The title becomes a paragraph of its own. */
function readCallout(tokens: Token[], start: number, makeInline: () => Token): void {
  const [open, paragraph, inline, end] = tokens.slice(start, start + 4);
  const found = title.exec(inline?.content ?? '');
  if (!(open && paragraph && inline?.type === 'inline' && end) || found === null) return;
  const [line, kind = '', name = ''] = found;
  nameSection(tokens, start, open);
  const rest = inline.content.slice(line.length);
  const heading = makeInline();
  Object.assign(heading, { content: name.trim() || capitalise(kind), children: [], level: inline.level });
  const left = rest === '' ? [] : [paragraph, Object.assign(inline, { content: rest }), end];
  tokens.splice(start + 1, 3, paragraph, heading, end, ...left);
}

function nameSection(tokens: readonly Token[], start: number, open: Token): void {
  let close = start;
  while (tokens[close] !== undefined && !isEndOf(open, tokens[close])) close++;
  for (const token of [open, tokens[close]]) if (token !== undefined) token.tag = 'section';
}

function isEndOf(open: Token, token: Token | undefined): boolean {
  return token?.type === 'blockquote_close' && token.level === open.level;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
