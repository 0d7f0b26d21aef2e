import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeAuthorEvent, type TellAuthor } from '../../functions/report/tell-author.ts';

/** The file in the studio's folder that stands for the event bus: a line for each event, as the bus would carry it. */
export const eventsFile = 'events.jsonl';

/** Tells authors as the cloud does, but for the tag, which files do not have: what listens to the bus can be tried with these lines. */
export function appendEvents(studioFolder: string): TellAuthor {
  return async (report, isNews) => {
    const event = isNews ? makeAuthorEvent(report, 'articles') : undefined;
    if (event === undefined) return;
    const { source, type, detail } = event;
    await mkdir(studioFolder, { recursive: true });
    const line = JSON.stringify({ source, 'detail-type': type, detail });
    await appendFile(join(studioFolder, eventsFile), `${line}\n`);
  };
}
