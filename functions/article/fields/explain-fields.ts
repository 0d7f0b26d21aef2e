import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { explainYaml } from '../../show/settings/explain-yaml.ts';
import type { FrontMatter } from './front-matter.ts';

/** Why front matter is no YAML, so that its fields have no parts, and in which line of the file; `undefined` where it is YAML. */
export function explainFields({ lines }: FrontMatter): string | undefined {
  // With the opening mark, lines are counted as in the file.
  const source = ['---', ...lines].join('\n');
  try {
    load(source, { schema: FAILSAFE_SCHEMA });
    return undefined;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line, problem } = explainYaml(source, error.reason, (error.mark?.line ?? 0) + 1);
    return `the front matter's line ${line ?? 1} cannot be read: ${problem}`;
  }
}
