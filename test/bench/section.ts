/** One part of the report: what was measured, how, and what came out. */
export type Section = {
  readonly title: string;
  /** What was done, and what the figures are measured against. */
  readonly text: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A section as Markdown. */
export function writeSection({ title, text, head, rows }: Section): string {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `## ${title}\n\n${text}\n\n${table}\n`;
}

/** A report with this section in the place of the one with its title; a new one comes last. */
export function replaceSection(report: string, section: Section): string {
  const parts = report.split(/^(?=## )/m);
  const heading = `## ${section.title}\n`;
  const place = parts.findIndex((part) => part.startsWith(heading));
  const written = writeSection(section);
  if (place < 0) return `${report.trimEnd()}\n\n${written}`;
  return parts.with(place, place === parts.length - 1 ? written : `${written}\n`).join('');
}

/** A ratio with two digits behind the point, such as `1.07 ×`. */
export function writeRatio(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

/** A ratio beside the goal that it should not exceed. */
export function writeGoal(ratio: number, goal: number): string {
  return `${goal} ×: ${ratio <= goal ? 'met' : 'missed'}`;
}

/** A part of a whole, such as `12 %`. */
export function writeShare(share: number): string {
  const percent = 100 * share;
  return `${percent < 10 ? percent.toFixed(1) : percent.toFixed(0)} %`;
}

/** A whole number with commas between thousands. */
export function writeCount(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}
