import type { Omission } from '../article/article.ts';
import type { HeldError } from '../budget/held-error.ts';
import type { KeptEpisode } from '../episode/keep-episode.ts';
import type { Plan } from '../episode/plan-narration.ts';
import type { Recorded } from '../episode/recording/record-script.ts';
import { findWordsToCheck } from '../script/pronunciations/find-words-to-check.ts';
import { requestsPerChunk, type Script } from '../script/script.ts';
import type { Untimed } from '../speech/speak-timed.ts';
import { priceDollars } from './prices.ts';
import type { ReportedPlace } from './read-report.ts';
import type { Report } from './report.ts';
import { writeOpsCommand } from './write-ops-command.ts';

/** What a run sent to Polly, and what that bills. */
export type Sent = { readonly characters: number; readonly requests: number };

/** The text of a report's file. */
export function writeReport(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The report on an episode that is on the site. */
export function reportPublished(plan: Plan, { episode, recorded }: KeptEpisode): Report {
  const sent = { characters: recorded.billedCharacters, requests: recorded.requests };
  const described = describePlan(plan, sent);
  return {
    ...described,
    status: 'published',
    omissions: [...described.omissions, ...listUntimed(plan.article.key, recorded)],
    episode: { show: episode.show, name: episode.name },
    durationSeconds: episode.audio.durationSeconds,
  };
}

/** Why sentences alone are timed, and what helps. */
const untimedReasons: Readonly<Record<Untimed, (key: string) => string>> = {
  refused: () => 'Polly refuses to tell them: the sentences are timed by their pauses',
  unfit: () => 'what Polly told does not fit the sound: the sentences are timed by their pauses',
  failed: (key) =>
    `Polly’s answers failed: the sentences are timed by their pauses. Ask again, for the times alone, with: ${writeOpsCommand('renarrate', key)}`,
};

function listUntimed(key: string, { untimed }: Recorded): readonly Omission[] {
  return [...Map.groupBy(untimed, (reason) => reason)].map(([reason, { length }]) => ({
    what: `times of the words of ${length} request${length === 1 ? '' : 's'}`,
    why: untimedReasons[reason](key),
  }));
}

/** The report of a dry run: what narrating would send and bill. */
export function reportPlanned(plan: Plan, missing: Sent): Report {
  const place = { show: plan.show.name, name: plan.name };
  return { ...describePlan(plan, missing), status: plan.article.draft ? 'draft' : 'planned', episode: place };
}

/** The report on an article that its author must change; where its former version is published stays known. */
export function reportFailed(key: string, problem: string, place: ReportedPlace | undefined): Report {
  return {
    version: 1,
    article: key,
    status: 'failed',
    problem,
    ...(place === undefined ? {} : { episode: place }),
  };
}

/** The report on an article that would go over a limit: nothing is billed before somebody releases it. */
export function reportHeld(plan: Plan, error: HeldError, place: ReportedPlace | undefined): Report {
  const { article: _, ...held } = error.holding;
  return {
    ...describePlan(plan, { characters: 0, requests: 0 }),
    status: 'held',
    problem: error.message,
    held,
    ...(place === undefined ? {} : { episode: place }),
  };
}

/** The report on an article that a run left in the middle, and what that run sent and was billed for. */
export function reportUnfinished(plan: Plan, problem: string, sent: Sent): Report {
  return { ...describePlan(plan, sent), status: 'unfinished', problem };
}

/** The report on an article that waits for an instant, and what its speech was billed for. */
export function reportScheduled(plan: Plan, publishAt: string, sent: Sent): Report {
  return { ...describePlan(plan, sent), status: 'scheduled', publishAt };
}

/** The report on a draft, which is nowhere published. */
export function reportDraft(plan: Plan): Report {
  return { ...describePlan(plan, { characters: 0, requests: 0 }), status: 'draft' };
}

/** Characters of a whole script, as Polly will bill them: twice where it also tells when words are said. */
export function countCharacters(script: Script): number {
  return requestsPerChunk(script) * countSpoken(script);
}

function countSpoken({ chunks }: Script): number {
  return chunks.reduce((sum, chunk) => sum + chunk.billedCharacters, 0);
}

function describePlan({ article, script }: Plan, sent: Sent) {
  const total = countCharacters(script);
  const wordsToCheck = findWordsToCheck(script, article.pronounce);
  return {
    version: 1,
    article: article.key,
    title: article.title,
    voice: script.voice,
    ...(article.quoteVoice === undefined ? {} : { quoteVoice: article.quoteVoice }),
    characters: { total, billed: sent.characters },
    requests: { total: requestsPerChunk(script) * script.chunks.length, sent: sent.requests },
    // The generative engine tells no times of words, and bills for none.
    priceDollars: { ...priceDollars(total), generative: priceDollars(countSpoken(script)).generative },
    ...(script.timing === undefined ? {} : { timing: script.timing }),
    billedDollars: priceDollars(sent.characters)[script.voice.engine],
    omissions: [...article.omissions, ...script.omissions],
    ...(wordsToCheck.length === 0 ? {} : { wordsToCheck }),
  } as const;
}
