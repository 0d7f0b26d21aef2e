import { readArticleKey } from '../episode/keys.ts';
import { type Article, type Block, type Omission, textOf } from './article.ts';
import { ArticleError } from './article-error.ts';
import { cleanLine, hasWords } from './encoding/clean-text.ts';
import { decodeText } from './encoding/decode-text.ts';
import { findSlips } from './fields/find-slips.ts';
import { readFrontMatter } from './fields/front-matter.ts';
import type { Metadata } from './fields/metadata.ts';
import { readFields } from './fields/read-fields.ts';
import { readWebAddress } from './fields/web-address.ts';
import { settleAddresses } from './html/settle-addresses.ts';
import type { Walked } from './html/walk-blocks.ts';
import { settleLanguages } from './language/settle-languages.ts';
import { makeTitle } from './make-title.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readHtml } from './page/read-html.ts';
import { readText } from './plain-text/read-text.ts';

/** An object of the articles bucket. */
export type ArticleFile = {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** The most characters that an article may have, beside its code and its images. */
  readonly maximumCharacters: number;
};

/** What a format's reader finds: the text, and what the page says about it outside of front matter. */
type Reading = Walked & { readonly metadata?: Metadata };

// A page of ten million characters is refused in any case: decoding more would only cost time.
const maximumBytes = 40_000_000;

/** Reads a Markdown, HTML or plain-text file as an article; what only its author can put right is an `ArticleError`. */
export function readArticle({ key, bytes, maximumCharacters }: ArticleFile): Article {
  const read = findReader(key);
  if (bytes.length > maximumBytes) {
    throw new ArticleError(
      key,
      `the file has ${bytes.length} bytes, and ${maximumBytes} is the most: split it`,
    );
  }
  const text = decodeText({ key, bytes });
  if (text.trim() === '')
    throw new ArticleError(key, 'the file is empty: write the article into it, or delete it');
  const frontMatter = readFrontMatter(key, text);
  const { draft, ...fields } = readFields(key, frontMatter);
  const reading = read(key, frontMatter.body);
  const imageLine = fields.image === undefined ? undefined : frontMatter.lineOf(['image']);
  const slips = findSlips(frontMatter);
  const article = composeArticle(key, { reading, fields, draft, imageLine, slips });
  checkLength(article, maximumCharacters);
  return article;
}

function findReader(key: string): (key: string, text: string) => Reading {
  const file = readArticleKey(key);
  if (file.kind === 'article') return { markdown: readMarkdown, html: readHtml, text: readText }[file.format];
  const extension =
    file.kind === 'unknown' && file.extension !== '' ? `.${file.extension} file` : 'file of this name';
  throw new ArticleError(
    key,
    `a ${extension} cannot be read: upload Markdown (.md, .markdown), HTML (.html, .htm) or plain text (.txt)`,
  );
}

type Parts = {
  readonly reading: Reading;
  readonly fields: Metadata;
  readonly draft: boolean;
  readonly imageLine: number | undefined;
  readonly slips: readonly Omission[];
};

function composeArticle(key: string, { reading, fields, draft, imageLine, slips }: Parts): Article {
  const { title: pageTitle, image, ...known } = { ...reading.metadata, ...fields };
  const { blocks, omissions } = settleAddresses(reading, known.url);
  const named = nameArticle(key, { pageTitle, isFromFields: fields.title !== undefined, blocks });
  const picture = image === undefined ? undefined : readWebAddress(image, known.url);
  const isRelative = image !== undefined && URL.parse(image) === null;
  const place = imageLine === undefined ? {} : { line: imageLine };
  const why = 'its address cannot be used: write it with https://, or name a file beside the article';
  const lostPicture = { what: `image ${image}`, why, ...place };
  const isLost = image !== undefined && picture === undefined && !isRelative;
  return {
    key,
    ...named,
    ...known,
    ...(picture === undefined ? {} : { image: picture }),
    ...(isRelative ? { imageFile: image } : {}),
    ...(isRelative && imageLine !== undefined ? { imageLine } : {}),
    draft,
    blocks: dropTitleHeading(named.title, settleLanguages(blocks, known.language)),
    omissions: [...omissions, ...slips, ...(isLost ? [lostPicture] : [])],
  };
}

type Naming = {
  readonly pageTitle: string | undefined;
  readonly isFromFields: boolean;
  readonly blocks: readonly Block[];
};

function nameArticle(
  key: string,
  { pageTitle, isFromFields, blocks }: Naming,
): Pick<Article, 'title' | 'titleSource'> {
  if (pageTitle === undefined) {
    const { title, titleSource } = makeTitle(key, blocks);
    return { title: cleanLine(title), titleSource };
  }
  return { title: cleanLine(pageTitle), titleSource: isFromFields ? 'front matter' : 'metadata' };
}

/** The title is said before the text: the heading that repeats it would say it twice. A part may be named like the whole. */
function dropTitleHeading(title: string, blocks: readonly Block[]): readonly Block[] {
  const leading = blocks.findIndex((block) => block.kind !== 'image' && block.kind !== 'separator');
  const index = repeats(title, blocks[leading]) ? leading : findOnlyFirstLevel(blocks);
  return repeats(title, blocks[index]) ? blocks.toSpliced(index, 1) : blocks;
}

function repeats(title: string, block: Block | undefined): boolean {
  return block?.kind === 'heading' && wordsOf(textOf(block.content)) === wordsOf(title);
}

/** The heading of the whole also where something stands before it, such as a date; -1 where several may be. */
function findOnlyFirstLevel(blocks: readonly Block[]): number {
  const isFirstLevel = (block: Block) => block.kind === 'heading' && block.level === 1;
  const first = blocks.findIndex(isFirstLevel);
  return first === blocks.findLastIndex(isFirstLevel) ? first : -1;
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function checkLength({ key, blocks }: Article, maximumCharacters: number): void {
  const texts = blocks.map(spokenText);
  if (!texts.some(hasWords)) {
    throw new ArticleError(
      key,
      'there is nothing to read aloud in the file but its title: write the text below it',
    );
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  if (characters <= maximumCharacters) return;
  throw new ArticleError(
    key,
    `the article has ${characters} characters, and ${maximumCharacters} is the most: split it, or raise the limit`,
  );
}

function spokenText(block: Block): string {
  if ('content' in block) return textOf(block.content);
  return block.kind === 'table' ? block.rows.flat().join(' ') : '';
}
