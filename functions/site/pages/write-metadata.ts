import { type Html, html, jsonForScript } from './html.ts';

/** Properties by which other sites draw a preview: ogp.me. Those without a value are left out. */
export function writeProperties(properties: Readonly<Record<string, string | undefined>>): readonly Html[] {
  return Object.entries(properties).flatMap(([property, content]) =>
    content === undefined ? [] : [html`<meta property="${property}" content="${content}">`],
  );
}

/** The same for names that are no properties, such as those of Twitter's cards. */
export function writeNames(names: Readonly<Record<string, string | undefined>>): readonly Html[] {
  return Object.entries(names).flatMap(([name, content]) =>
    content === undefined ? [] : [html`<meta name="${name}" content="${content}">`],
  );
}

/** What search engines read: JSON-LD in the words of schema.org. */
export function writeLinkedData(data: object): Html {
  return html`<script type="application/ld+json">${jsonForScript(data)}</script>`;
}
