import type { Report } from './report.ts';

/** How an article's author learns what came of it, without looking into the studio; `isNews` is false where nothing has changed. */
export type TellAuthor = (report: Report, isNews: boolean) => Promise<void>;

/** What became of an article that its author waits for, and the name of the event that says so. */
export const authorEvents = {
  published: 'Article Published',
  failed: 'Article Failed',
  held: 'Article Held',
} as const;

/** Who sends these events. */
export const eventSource = 'bucketcast';

/** What an event says: the report, whose it is, and all that was left out in one line, for messages to people. */
export type AuthorEvent = {
  readonly source: typeof eventSource;
  readonly type: (typeof authorEvents)[keyof typeof authorEvents];
  readonly detail: Report & {
    readonly bucket: string;
    readonly problem: string;
    readonly findings: string;
  };
};

/** EventBridge takes 256 KB a request, and a text of a million characters may leave out thousands of pictures. */
const findingsLimit = 100;

/** The event on a report; none on those that nobody waits for, such as on a draft. */
export function makeAuthorEvent(report: Report, bucket: string): AuthorEvent | undefined {
  const status = readStatus(report.status);
  if (status === undefined) return undefined;
  const { omissions = [], problem = 'none' } = report;
  const some = omissions.slice(0, findingsLimit);
  const detail = { ...report, omissions: some, bucket, problem, findings: writeFindings(omissions) };
  return { source: eventSource, type: authorEvents[status], detail };
}

/** The state that an article is marked with. */
export function readStatus(status: Report['status']): keyof typeof authorEvents | undefined {
  return status === 'published' || status === 'failed' || status === 'held' ? status : undefined;
}

/** A mail is read by people: the first ten say what it is about. */
const mailedFindings = 10;

function writeFindings(omissions: NonNullable<Report['omissions']>): string {
  if (omissions.length === 0) return 'nothing was left out';
  const said = omissions.slice(0, mailedFindings).map(({ what, why }) => `${what} (${why})`);
  const more = omissions.length - said.length;
  return [...said, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
