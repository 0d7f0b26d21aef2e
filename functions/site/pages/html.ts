import { keepXmlCharacters } from '../../feed/xml.ts';

/** HTML that is ready to be sent; `text` and the tag `html` are the only ways to make it. */
export type Html = { readonly html: string };

/** What may stand in a template: HTML, lists of it, and strings, which are escaped. */
export type Slot = Html | string | number | undefined | readonly Slot[];

/** A template whose slots are escaped for text and for quoted attributes alike, so that none can be forgotten. */
export function html(parts: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  const pieces = parts.flatMap((part, index) => [part, index < slots.length ? render(slots[index]) : '']);
  return { html: pieces.join('') };
}

/** JSON for a script element: `<` is written so that no text can end the element. */
export function jsonForScript(value: unknown): Html {
  return { html: keepXmlCharacters(JSON.stringify(value).replaceAll('<', '\\u003c')) };
}

function render(slot: Slot): string {
  if (slot === undefined) return '';
  if (typeof slot === 'number') return String(slot);
  if (typeof slot === 'string') return escapeHtml(slot);
  return isList(slot) ? slot.map(render).join('') : slot.html;
}

function isList(slot: Html | readonly Slot[]): slot is readonly Slot[] {
  return Array.isArray(slot);
}

function escapeHtml(text: string): string {
  return keepXmlCharacters(text).replace(/[&<>"']/g, (sign) => references[sign] ?? '');
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
