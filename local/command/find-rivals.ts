import { tellApart } from '../../functions/episode/place/tell-apart.ts';
import { reportFailed } from '../../functions/report/write-report.ts';
import type { Foreseen } from '../progress/write-plan.ts';

/** The same reports; where two articles would claim one episode, the later one's says that it would fail, and names both. */
export function findRivals(reports: readonly Foreseen[]): readonly Foreseen[] {
  const owners = new Map<string, string>();
  return reports.map((report) => {
    const { article, episode, status } = report;
    if (episode === undefined || status === 'draft' || status === 'failed') return report;
    const place = `${episode.show}/${episode.name}`;
    const owner = owners.get(place) ?? article;
    owners.set(place, owner);
    return owner === article
      ? report
      : reportFailed(article, describeClash(article, owner, place), undefined);
  });
}

function describeClash(article: string, owner: string, place: string): string {
  return `"${article}" and "${owner}" both claim the episode "${place}"${tellApart(article, owner)}; rename one of the files or give it a "slug:" of its own`;
}
