import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { readGrants } from '../deployed/role-policy.ts';
import type { Template as Plain } from '../deployed/synthesize.ts';
import { makeTemplate } from './make-template.ts';

let template: Plain;
let references: Map<string, string>;

/** Short names in place of what a deployment would put there: `StorageSite1A2B` is `Site`. */
beforeAll(async () => {
  const made: Template = await makeTemplate();
  const { Resources } = made.toJSON();
  template = { Resources, Outputs: {} };
  const ids = Object.keys(template.Resources).flatMap((id) => {
    const name = id.replace(/^Storage/, '').replace(/[0-9A-F]{8}$/, '');
    return [[id, name] as const, [`${id}.Arn`, name] as const];
  });
  const account = ['Partition', 'Region', 'AccountId'].map((name) => [`AWS::${name}`, name] as const);
  references = new Map([...ids, ...account]);
});

function grantsOf(part: string): readonly string[] {
  const role = Object.keys(template.Resources).find(
    (id) => id.startsWith(part) && /Role[0-9A-F]{8}$/.test(id),
  );
  const grants = readGrants(template, role ?? '', references);
  return grants.map(({ action, resource }) => `${action} ${resource}`).toSorted();
}

const each = (actions: readonly string[], resources: readonly string[]) =>
  actions.flatMap((action) => resources.map((resource) => `${action} ${resource}`));

/** Reading a queue is how Lambda feeds the function, sending into it how the function comes back to what it could not finish. */
const common = (part: string, log: string) => [
  ...each(
    [
      'sqs:ReceiveMessage',
      'sqs:ChangeMessageVisibility',
      'sqs:GetQueueUrl',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
    ],
    [`${part}EventsQueue`],
  ),
  ...each(['sqs:SendMessage'], [`${part}EventsQueue`, `${part}EventsDeadLetters`]),
  ...each(['logs:CreateLogStream', 'logs:PutLogEvents'], [log]),
];

describe('a role may do this and nothing else:', () => {
  it('narrate', () => {
    const kept = [
      'identities/*.json',
      'leases/*',
      'reports/*.json',
      'requests/*.json',
      'speech/*.marks',
      'speech/*.mp3',
      'waiting/*/*/=/*',
    ];
    const made = [
      'audio-*.mp3',
      'chapters.json',
      'episode.json',
      'transcript.json',
      'transcript.srt',
      'transcript.vtt',
    ];
    const expected = [
      ...common('Narration', 'NarrationNarrateLog'),
      ...each(['s3:ListBucket'], ['Articles', 'Studio', 'Site']),
      ...each(['s3:GetObject', 's3:GetObjectTagging', 's3:PutObjectTagging'], ['Articles/*']),
      ...each(
        ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
        kept.map((keys) => `Studio/${keys}`),
      ),
      ...each(['s3:GetObject', 's3:PutObject'], ['Studio/budget/*.json']),
      ...each(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], ['Studio/released/*.json']),
      's3:GetObject Site/*',
      ...each(
        ['s3:PutObject', 's3:DeleteObject'],
        [
          ...made.map((name) => `Site/*/*/${name}`),
          ...['Site/*/show.json', 'Site/*/cover-*.jpg', 'Site/*/cover-*.png'],
        ],
      ),
      's3:AbortMultipartUpload Site/*/*/audio-*.mp3',
      ...each(['polly:DescribeVoices', 'polly:SynthesizeSpeech'], ['*']),
      'events:PutEvents arn:Partition:events:Region:AccountId:event-bus/default',
      ...each(
        ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule', 'scheduler:DeleteSchedule'],
        ['arn:Partition:scheduler:Region:AccountId:schedule/NarrationCallsGroup/*'],
      ),
      'iam:PassRole NarrationCallsRole',
    ];
    expect(new Set(grantsOf('NarrationNarrate'))).toEqual(new Set(expected));
  });

  it('publish', () => {
    const grants = grantsOf('PublishingPublish');
    const written = grants.filter((grant) => /^s3:(Put|Delete)/.test(grant));
    const rest = grants.filter((grant) => !written.includes(grant));
    const reading = ['s3:ListBucket Site', 's3:GetObject Site/*'];
    expect(new Set(rest)).toEqual(new Set([...common('Publishing', 'PublishingPublishLog'), ...reading]));
    expect(written.length).toBeGreaterThan(20);
    // All of the site but what is narrate's.
    expect(
      written.filter(
        (grant) => !/ Site\//.test(grant) || /mp3|episode\.json|show\.json|transcript/.test(grant),
      ),
    ).toEqual([]);
  });

  it('schedules', () => {
    expect(grantsOf('NarrationCalls')).toEqual(['sqs:SendMessage NarrationEventsQueue']);
  });

  it('events go in this account’s own name', () => {
    const policies = JSON.stringify(template.Resources);
    expect(policies).toContain('"Condition":{"StringEquals":{"events:source":"bucketcast"}}');
  });
});
