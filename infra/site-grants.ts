import type { PrivateBucket } from './private-bucket.ts';
import type { Grant } from './queue-function.ts';

/** What both functions may do with the site: read all of it, and write the files that are their own. */
export function siteGrants(site: PrivateBucket, ownKeys: readonly string[]): readonly Grant[] {
  return [
    {
      actions: ['s3:GetObject'],
      resources: [site.arnForObjects('*')],
      reason: 'the site is public: to read it reveals nothing',
    },
    {
      actions: ['s3:PutObject', 's3:DeleteObject'],
      resources: ownKeys.map((keys) => site.arnForObjects(keys)),
      reason: "the files of every show and episode that are this function's",
    },
  ];
}
