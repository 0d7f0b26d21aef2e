import { pagePolicy } from '../../cloud/response-headers.ts';
import { siteKeys } from '../../episode/keys.ts';
import { directionOf } from './direction.ts';
import { type Html, html } from './html.ts';

/** One page, before head and body are put around it. */
export type Page = {
  readonly title: string;
  readonly language: string;
  /** The relative way from the page's folder to the site's root: `../` for each folder, nothing at the root itself. */
  readonly root: string;
  readonly layout: 'index' | 'show' | 'episode' | 'embed';
  /** Scripts at the site's root, which make better what works without them. */
  readonly scripts?: readonly string[];
  readonly head: readonly Html[];
  readonly body: Html;
};

/** A whole HTML document. It has no script and no style of its own: the strictest security policy lets it pass. */
export function writePage({ title, language, root, layout, scripts = [], head, body }: Page): string {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}${siteKeys.style}">
${scripts.map((file) => html`<script src="${root}${file}" defer></script>\n`)}${head.map((line) => html`${line}\n`)}</head>
<body class="${layout}">
${body}
</body>
</html>
`.html;
}

/** The relative way to the site's root from a folder such as `main/2026/my-post`. */
export function rootFrom(folder: string): string {
  return '../'.repeat(folder.split('/').filter((part) => part !== '').length);
}

/** The policy of every answer, and one more: no script of a page makes HTML or scripts out of texts. */
const securityPolicy = [...pagePolicy, "require-trusted-types-for 'script'"].join('; ');
