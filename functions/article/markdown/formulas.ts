import type MarkdownIt from 'markdown-it';

// `$5 and $10` are prices: a formula touches both its signs, and has something in it that prices do not.
const inline = /^\$(?![\s$])((?:[^$\\\n]|\\[^\n]){0,500}?[^$\s\\])\$(?![\d$])/;
const display = /^\$\$((?:[^$\\]|\\[\s\S]){1,2000}?)\$\$/;
const mathematical = /[\\^_={}<>+|*/]|^\p{L}$/u;

/** Reads `$a^2$` and `$$a^2$$` as formulas, which would be read aloud sign by sign. */
export function formulas(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.inline.ruler.before('escape', 'formula', (state, isSilent) => {
    if (state.src.charCodeAt(state.pos) !== 0x24) return false;
    const rest = state.src.slice(state.pos, state.pos + 2_010);
    const found = display.exec(rest) ?? inline.exec(rest);
    const source = found?.[1]?.trim() ?? '';
    if (found === null || found === undefined || !mathematical.test(source)) return false;
    if (!isSilent) state.push('formula', 'span', 0).content = source;
    state.pos += found[0].length;
    return true;
  });
  markdown.renderer.rules.formula = (tokens, index) =>
    `<span class="math">${markdown.utils.escapeHtml(tokens[index]?.content ?? '')}</span>`;
}
