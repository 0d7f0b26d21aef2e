import { readArticle } from '../../functions/article/read-article.ts';
import type { Notice } from '../../functions/report/notice.ts';
import { hashRequests } from '../../functions/script/packing/hash-requests.ts';
import type { Chunk } from '../../functions/script/script.ts';
import { writeScript } from '../../functions/script/write-script.ts';
import { billedCharactersLimit } from '../../functions/script/write-ssml.ts';
import { essay, makeProse, novel } from './make-prose.ts';
import { createMemoryCloud, settings } from './memory-cloud.ts';
import { type Section, writeCount, writeRatio } from './section.ts';

const works = [
  { name: 'an article', characters: 30_000, shape: essay, edits: 100 },
  { name: 'a book', characters: 1_000_000, shape: novel, edits: 100 },
] as const;

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
/** Polly's own limit; the project stays a little below it. */
const pollyLimit = 3_000;

/** How many requests a work takes, and what an edit bills. */
export async function measureRequests(): Promise<Section> {
  const rows: string[][] = [];
  for (const { name, characters, shape, edits } of works) {
    const text = makeProse(characters, shape);
    const chunks = writeChunks(text);
    const billed = chunks.reduce((sum, chunk) => sum + chunk.billedCharacters, 0);
    const ratios = tryEdits(text, chunks, edits);
    rows.push([
      `${name} of ${writeCount(characters)}`,
      writeCount(chunks.length),
      writeRatio(chunks.length / Math.ceil(billed / billedCharactersLimit)),
      writeRatio(chunks.length / Math.ceil(billed / pollyLimit)),
      writeRatio(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length),
      writeRatio(Math.max(...ratios)),
      writeRatio(await billEdit(text, chunks)),
    ]);
  }
  return {
    title: 'Requests, and the price of an edit',
    text: `Requests are compared with the least that could hold the words: in requests of ${writeCount(billedCharactersLimit)} characters, which the project fills at most, and of ${writeCount(pollyLimit)}, which Polly takes. An article's paragraphs each start a request, a book's share them. An edit changes one word, at places spread over the whole work; what it bills is compared with the characters of the requests that hold the word.`,
    head: [
      ...['work', 'requests', 'least by the project', 'least by Polly', 'edit, mean', 'edit, worst'],
      'edit, through the pipeline',
    ],
    rows,
  };
}

function writeChunks(text: string, former: readonly Chunk[] = []): readonly Chunk[] {
  const bytes = new TextEncoder().encode(text);
  const { maximumCharacters } = settings;
  return writeScript(readArticle({ key: 'post.md', bytes, maximumCharacters }), voice, hashRequests(former))
    .chunks;
}

function tryEdits(text: string, chunks: readonly Chunk[], edits: number): readonly number[] {
  const known = new Set(chunks.map(({ ssml }) => ssml));
  return Array.from({ length: edits }, (_, index) => {
    const edited = writeChunks(editWord(text, (index + 0.5) / edits), chunks);
    const spoken = edited.filter(({ ssml }) => !known.has(ssml));
    return addUp(spoken) / addUp(spoken.filter(isEdited));
  });
}

/** What is billed when the edited work is uploaded again, over what the changed requests hold. */
async function billEdit(text: string, chunks: readonly Chunk[]): Promise<number> {
  const billed: number[] = [];
  const note = (notice: Notice) => {
    if (notice.kind === 'published') billed.push(notice.billedCharacters);
  };
  const cloud = createMemoryCloud(note);
  const edited = editWord(text, 0.5);
  await cloud.narrate('post.md', text);
  await cloud.narrate('post.md', edited);
  const [first = 0, second = Number.NaN] = billed;
  if (first !== addUp(chunks)) throw new Error(`${first} characters were billed; expected ${addUp(chunks)}`);
  return second / addUp(writeChunks(edited, chunks).filter(isEdited));
}

const newWord = 'Zanzibar';

/** Another word in place of the first one that stands behind this part of the text, in the middle of a sentence. */
function editWord(text: string, place: number): string {
  const start = Math.floor(text.length * place);
  const at = start + text.slice(start).search(/(?<=[a-z] )[a-z]+(?= [a-z])/);
  return text.slice(0, at) + text.slice(at).replace(/^[a-z]+/, newWord);
}

function isEdited({ ssml }: Chunk): boolean {
  return ssml.includes(newWord);
}

function addUp(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { billedCharacters }) => sum + billedCharacters, 0);
}
