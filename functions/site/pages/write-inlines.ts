import type { Inline } from '../../article/article.ts';
import { readLink } from '../../article/fields/web-address.ts';
import { type Html, html } from './html.ts';

/** Runs of text as HTML; neighbours with the same address become one link. */
export function writeInlines(content: readonly Inline[]): Html {
  const groups: { link: string | undefined; parts: Html[] }[] = [];
  for (const inline of content) {
    const link = readLink(inline.link ?? '');
    const group = groups.at(-1);
    if (group !== undefined && group.link === link) group.parts.push(writeStyled(inline));
    else groups.push({ link, parts: [writeStyled(inline)] });
  }
  return html`${groups.map(({ link, parts }) => (link === undefined ? parts : html`<a href="${link}" rel="noopener">${parts}</a>`))}`;
}

/** A screen reader says a passage in another language as such too. */
function writeStyled(inline: Inline): Html {
  const { language, isStruck } = inline;
  const text = isStruck === true ? html`<s>${writeText(inline)}</s>` : writeText(inline);
  return language === undefined ? text : html`<span lang="${language}">${text}</span>`;
}

function writeText({ text, style }: Inline): Html {
  if (style === 'strong') return html`<strong>${text}</strong>`;
  if (style === 'emphasis') return html`<em>${text}</em>`;
  return style === 'code' ? html`<code>${text}</code>` : html`${text}`;
}
