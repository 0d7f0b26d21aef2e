import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../functions/cloud/response-headers.ts';
import { html } from '../../../functions/site/pages/html.ts';
import { writePage } from '../../../functions/site/pages/write-page.ts';

test('says itself all of the answers’ security policy that a page can say', () => {
  const page = writePage({
    ...{ title: 'Tides', language: 'en', root: '', layout: 'index', head: [] },
    body: html`<p>The sea rose.</p>`,
  });
  const meta = parseHTML(page).document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  const said = new Set(meta?.getAttribute('content')?.split('; '));
  const answered = contentSecurityPolicy(false).split('; ');
  // Browsers ignore this one in a page: https://www.w3.org/TR/CSP3/#meta-element.
  expect(answered.filter((directive) => !said.has(directive))).toEqual(["frame-ancestors 'self'"]);
  expect(said).toContain("require-trusted-types-for 'script'");
});
