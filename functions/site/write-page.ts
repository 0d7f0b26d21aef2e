import { siteKeys } from '../episode/keys.ts';
import { directionOf } from './direction.ts';
import { type Html, html } from './html.ts';

/** One page, before head and body are put around it. */
export type Page = {
  readonly title: string;
  readonly language: string;
  /** The relative way from the page's folder to the site's root: `../` for each folder, nothing at the root itself. */
  readonly root: string;
  readonly layout: 'article' | 'list' | 'embed';
  readonly head: readonly Html[];
  readonly body: Html;
};

/** A whole HTML document. It has no script and no style of its own: the strictest security policy lets it pass. */
export function writePage({ title, language, root, layout, head, body }: Page): string {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${root}${siteKeys.style}">
${head.map((line) => html`${line}\n`)}</head>
<body class="${layout}">
${body}
</body>
</html>
`.html;
}

/** Attributes for the page's own words, which are English inside a page of another language. */
export function ownWords(language: string): Html | undefined {
  return language.toLowerCase().split('-')[0] === 'en' ? undefined : html` lang="en" dir="ltr"`;
}

/** The relative way to the site's root from a folder such as `main/2026/my-post`. */
export function rootFrom(folder: string): string {
  return '../'.repeat(folder.split('/').filter((part) => part !== '').length);
}
