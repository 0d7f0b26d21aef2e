import { readFileSync } from 'node:fs';
import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { makeTemplate } from './make-template.ts';

const page = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');
const [, section = ''] = /\n## What is deployed\n([\s\S]*?)\n## /.exec(page) ?? [];

/** How many there are of each type of resource. */
function countTypes(template: Template): Readonly<Record<string, number>> {
  const resources: Readonly<Record<string, { readonly Type: string }>> = template.toJSON().Resources;
  const byType = Map.groupBy(Object.values(resources), ({ Type }) => Type);
  return Object.fromEntries([...byType].map(([type, { length }]) => [type, length]));
}

describe('the template', () => {
  it('contains what the architecture page shows, and nothing else', async () => {
    const shown = [...section.matchAll(/\b(\d+) `(\w+::\w+)`/g)].map(
      ([, count = '', type]) => [`AWS::${type}`, Number(count)] as const,
    );
    expect(countTypes(await makeTemplate())).toEqual(Object.fromEntries(shown));
  });

  it('has with other settings what the page says of them', async () => {
    const usual = countTypes(await makeTemplate());
    const mailed = countTypes(await makeTemplate({ alertEmail: 'desk@example.com' }));
    expect(mailed).toEqual({ ...usual, 'AWS::SNS::Subscription': 1 });
    const followed = countTypes(await makeTemplate({ articlesBucket: 'texts-of-the-desk' }));
    expect(followed).toEqual({
      ...usual,
      ...{ 'AWS::S3::Bucket': 2, 'AWS::S3::BucketPolicy': 2, 'AWS::Events::Rule': 2 },
    });
  });
});
