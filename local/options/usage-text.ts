import { defaultPort } from './read-options.ts';

/** What `npm start -- --help` prints. */
export const usageText = `A bucket in, a podcast out: reads articles aloud and serves them as a podcast.

Usage
  npm start -- [options] [FOLDER | FILE...]

  FOLDER is the bucket of articles: Markdown, HTML and text files. Files at its top
  belong to the show "main", files in a folder to the show of that name; a show.yaml
  beside them holds the show's settings. Without FOLDER: the project's examples.
  With FILEs, only these articles (and their shows' settings) are in the bucket, and
  the folder that they share is its top.

  Narrates what is there, serves the site, and keeps watching: saving an article
  narrates it again, deleting it withdraws its episode. Ctrl+C ends it.

Options
  --once           Narrate, publish, stop. Exit code 1 if any article failed or is
                   held; the others are published all the same.
  --out DIR        The site's folder (default: out/site). Spoken chunks and reports
                   are kept in the folder "studio" beside it.
  --port N         Serve on 127.0.0.1, port N (default: ${defaultPort}).
  --base-url URL   What the addresses in the feed begin with, if the site will be
                   served from somewhere else (default: http://127.0.0.1:N/).
  --polly          Speak with Amazon Polly, with your own AWS credentials and region,
                   in place of the embedded voice. Amazon bills you for it.
  --dry-run        Say what it would cost: characters, requests and the price per
                   engine; also what is wrong, what waits for its time and what would
                   be held. Nothing is spoken or written.
  -h, --help       Print this text.

Environment
  DEFAULT_VOICE, DEFAULT_ENGINE and MAXIMUM_CHARACTERS mean what they mean in the
  cloud: the voice and engine of articles that name none, and the longest article.
  So do MONTHLY_CHARACTER_LIMIT and ARTICLE_CHARACTER_LIMIT: what would newly speak
  more is held, until "npm run ops -- release ARTICLE" lets it through.

Examples
  npm start
  npm start -- ~/posts
  npm start -- --once --out public --base-url https://podcast.example.org/ posts
  npm start -- --dry-run posts/2026/long-read.md
`;
