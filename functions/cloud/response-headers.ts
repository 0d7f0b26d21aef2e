import { episodeKeys } from '../episode/keys.ts';

// What every answer of the site says besides what follows from an object's own bytes. The CDN and the server at home both take it
// from here.

/** Players of every site may read feeds, transcripts and stretches of recordings. */
export const corsRules = {
  origins: ['*'],
  methods: ['GET', 'HEAD'],
  exposedHeaders: ['Accept-Ranges', 'Content-Length', 'Content-Range', 'ETag'],
} as const;

/** Other sites learn from which site a listener comes, not from which page. */
export const referrerPolicy = 'strict-origin-when-cross-origin';

/** The only pages that other sites may put into a frame; a star stands for any text, slashes too. */
export const framedPages = episodeKeys('*', '*').embed;

/**
 * Should an article ever smuggle a script past the reader, browsers will not run it. Pages have no inline script or style; the
 * pictures of an article may lie anywhere. Pages say it too, so that it holds wherever the files are served from.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "img-src 'self' https: data:",
  "base-uri 'none'",
  "form-action 'none'",
] as const;

/** The policy of an answer: only a header can say who may frame it. */
export function contentSecurityPolicy(isFramed: boolean): string {
  return [...pagePolicy, `frame-ancestors ${isFramed ? '*' : "'self'"}`].join('; ');
}

/** The headers of an answer about an object; without a key, of one about nothing that is there. */
export function responseHeadersFor(key = ''): Readonly<Record<string, string>> {
  const isFramed = key.endsWith(framedPages.slice(framedPages.lastIndexOf('*') + 1));
  return {
    'Access-Control-Allow-Origin': corsRules.origins.join(),
    'Access-Control-Expose-Headers': corsRules.exposedHeaders.join(', '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': referrerPolicy,
    'Content-Security-Policy': contentSecurityPolicy(isFramed),
  };
}
