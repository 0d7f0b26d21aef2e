import { isForAuthor } from '../../functions/episode/is-for-author.ts';
import { readArticleKey, studioKeys } from '../../functions/episode/keys.ts';
import { type Plan, planNarration } from '../../functions/episode/plan-narration.ts';
import type { Report } from '../../functions/episode/report.ts';
import { reportFailed, reportPlanned } from '../../functions/episode/write-report.ts';
import type { NarrateEdges } from '../../functions/narrate.ts';
import { hashSpeech } from '../../functions/speech/hash-speech.ts';

/** Reports on an article as narrating it would, without speaking or writing; none where there is no article. */
export async function planArticle(key: string, edges: NarrateEdges): Promise<readonly Report[]> {
  if (!['article', 'unknown'].includes(readArticleKey(key).kind)) return [];
  try {
    const plan = await planNarration(key, edges);
    return plan === undefined ? [] : [reportPlanned(plan, await countMissing(plan, edges))];
  } catch (error) {
    if (!isForAuthor(error)) throw error;
    return [reportFailed(key, error.message, undefined)];
  }
}

/** What would be sent and billed: all that the studio does not keep yet, each sentence said twice counted once. */
async function countMissing({ script }: Plan, { studio }: NarrateEdges) {
  const { voice } = script;
  const chunks = new Map(script.chunks.map((chunk) => [hashSpeech({ voice, ssml: chunk.ssml }), chunk]));
  let missing = { characters: 0, requests: 0 };
  for (const [hash, { billedCharacters }] of chunks) {
    if ((await studio.describe(studioKeys.speech(hash))) !== undefined) continue;
    missing = { characters: missing.characters + billedCharacters, requests: missing.requests + 1 };
  }
  return missing;
}
