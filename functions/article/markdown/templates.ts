import type MarkdownIt from 'markdown-it';
import type { Omission } from '../article.ts';
import { collapseSpace } from '../encoding/clean-text.ts';
import { tellOmission } from '../html/tell-omission.ts';

type Markdown = InstanceType<typeof MarkdownIt>;
type BlockRule = Parameters<Markdown['block']['ruler']['push']>[1];
type Environment = NonNullable<Parameters<Markdown['render']>[1]>;

/** What a site's own program would have replaced, in the parser's environment. */
export type TemplatesSeen = Environment & { templates?: Omission[]; unclosed?: Set<string> };

/** A tag of Liquid's, `{% … %}` and `{{ … }}`, or a shortcode of Hugo's, `{{< … >}}`. */
const tag = /^(?:\{%[^%{}]{1,500}%\}|\{\{[^{}]{1,500}\}\})/;

// Between the first line of the one and the last of the other stands code, or what nobody is to see; `%%` is Obsidian's.
const opening = /^\s*(?:\{%-?|\{\{[<%])\s*(highlight|comment)\b\s*([\w+-]*)[^{}]{0,200}\}{1,2}\s*$/;
const closing = /^\s*(?:\{%-?\s*end|\{\{[<%]\s*\/\s*)(highlight|comment)\b[^{}]{0,20}\}{1,2}\s*$/;

/** Takes out the tags of Jekyll's and Hugo's templates, which would be read aloud sign by sign, and notes them for the report. */
export function templates(markdown: Markdown): void {
  markdown.inline.ruler.before('escape', 'template', (state, isSilent) => {
    const found = tag.exec(state.src.slice(state.pos, state.pos + 510))?.[0];
    if (found === undefined) return false;
    if (!isSilent) tell(state.env, 'template', found);
    state.pos += found.length;
    return true;
  });
  markdown.block.ruler.before('fence', 'template_block', readPassage, { alt: ['paragraph'] });
  allowInAddresses(markdown);
}

/** Takes the lines from an opening tag to its closing one as code, or leaves them out as a comment. */
function readPassage(...[state, first, end, isSilent]: Parameters<BlockRule>): boolean {
  const lineAt = (line: number) => state.src.slice(state.bMarks[line], state.eMarks[line]);
  const { name, language } = readOpening(lineAt(first));
  if (name === undefined) return false;
  const last = findClosing(name, { first, end, lineAt, seen: state.env });
  if (last === end) return false;
  if (isSilent) return true;
  const content = state.getLines(first + 1, last, 0, true);
  if (name === 'highlight') Object.assign(state.push('fence', 'code', 0), { info: language, content });
  else tell(state.env, 'comment', content);
  state.line = last + 1;
  return true;
}

type Passage = {
  readonly first: number;
  readonly end: number;
  readonly lineAt: (line: number) => string;
  readonly seen: TemplatesSeen;
};

/** Where one has no closing tag, none of its name further down has: they are not looked for again. */
function findClosing(name: string, { first, end, lineAt, seen }: Passage): number {
  seen.unclosed ??= new Set();
  const mark = `${name} ${end}`;
  let last = seen.unclosed.has(mark) ? end : first + 1;
  while (last < end && readClosing(lineAt(last)) !== name) last++;
  if (last === end) seen.unclosed.add(mark);
  return last;
}

function readOpening(line: string): { name?: string | undefined; language?: string | undefined } {
  const [, name, language] = opening.exec(line) ?? [];
  return line.trim() === '%%' ? { name: '%%' } : { name, language };
}

function readClosing(line: string): string | undefined {
  return line.trim() === '%%' ? '%%' : closing.exec(line)?.[1];
}

/** `![Mill]({{ site.baseurl }}/mill.jpg)`: the spaces would end the address. */
function allowInAddresses({ helpers }: Markdown): void {
  const parse = helpers.parseLinkDestination;
  helpers.parseLinkDestination = (text, start, most) => {
    const found = tag.exec(text.slice(start, Math.min(most, start + 510)))?.[0] ?? '';
    const rest = start + found.length;
    if (found !== '' && text[rest] === ')') return { ok: true, pos: rest, str: '' };
    return parse(text, rest, most);
  };
}

const reasons = {
  comment: 'readers do not see it',
  'embedded file': 'it is not in this file',
  template: 'it is for the program that makes a page of the file',
} as const;

/** Notes what of a dialect of Markdown is not in the text. */
export function tell(seen: TemplatesSeen, kind: keyof typeof reasons, text: string): void {
  seen.templates ??= [];
  seen.templates.push(tellOmission(kind, { text: collapseSpace(text), why: reasons[kind] }));
}
