import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  publishSuffixes,
  speechKeptDays,
  speechRenewDays,
  studioKeys,
} from '../../functions/episode/keys.ts';
import { makeTemplate } from './make-template.ts';

let template: Template;

beforeAll(async () => {
  template = await makeTemplate();
});

describe('the buckets', () => {
  test('are three, and outlive the stack', () => {
    template.resourceCountIs('AWS::S3::Bucket', 3);
    template.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  test('are private and encrypted', () => {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    });
  });

  test('refuse everybody who comes without TLS', () => {
    template.resourceCountIs('AWS::S3::BucketPolicy', 3);
    template.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: 's3:*',
            Principal: { AWS: '*' },
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
  });

  test('let nobody in but the CDN, by this distribution alone', () => {
    const policies = JSON.stringify(template.findResources('AWS::S3::BucketPolicy'));
    expect(policies.match(/"Effect":"Allow"/g)).toHaveLength(1);
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: { Ref: Match.stringLikeRegexp('Site') },
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Condition: { StringEquals: { 'AWS:SourceArn': Match.anyValue() } },
          }),
        ]),
      },
    });
  });

  test('keep former versions of articles for ninety days, and of nothing else', () => {
    const versioned = template.findResources('AWS::S3::Bucket', {
      Properties: { VersioningConfiguration: { Status: 'Enabled' } },
    });
    expect(Object.keys(versioned)).toEqual([expect.stringContaining('Articles')]);
    template.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: [
          {
            Status: 'Enabled',
            NoncurrentVersionExpiration: { NoncurrentDays: 90 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          },
        ],
      },
    });
  });
});

describe('the lifecycle', () => {
  test.each([
    ['Studio', [{ Status: 'Enabled', Prefix: 'speech/', ExpirationInDays: speechKeptDays }]],
    ['Site', [{ Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }]],
  ])('of the %s bucket takes nothing that an episode needs', (name, rules) => {
    const buckets = template.findResources('AWS::S3::Bucket', {
      Properties: { LifecycleConfiguration: { Rules: rules } },
    });
    expect(Object.keys(buckets)).toEqual([expect.stringMatching(`^Storage${name}`)]);
  });

  test('expires spoken chunks and nothing else of the studio, long after they would be renewed', () => {
    expect(studioKeys.speech('0a1b')).toBe(`${studioKeys.speechFolder}0a1b.mp3`);
    expect(studioKeys.marks('0a1b')).toBe(`${studioKeys.speechFolder}0a1b.marks`);
    expect(studioKeys.report('speech/a.md').startsWith(studioKeys.speechFolder)).toBe(false);
    expect(speechRenewDays).toBeLessThanOrEqual(speechKeptDays / 2);
  });
});

describe('the events', () => {
  const queueOf = (name: string) => ({
    'Fn::GetAtt': [Match.stringLikeRegexp(`^${name}EventsQueue`), 'Arn'],
  });

  test('of every article go to narrate, whether it came or went', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: {
        QueueConfigurations: [
          { Event: 's3:ObjectCreated:*', Queue: queueOf('Narration') },
          { Event: 's3:ObjectRemoved:*', Queue: queueOf('Narration') },
        ],
      },
    });
  });

  test('of the site go to publish for its sources alone, or it would wake itself for ever', () => {
    const rules = ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].flatMap((event) =>
      publishSuffixes.map((suffix) => ({
        Event: event,
        Queue: queueOf('Publishing'),
        Filter: { S3Key: { Rules: [{ Name: 'suffix', Value: suffix }] } },
      })),
    );
    template.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: { QueueConfigurations: rules },
    });
  });

  test('find a queue that takes them when they are set up', () => {
    for (const part of ['Narration', 'Publishing']) {
      template.hasResource('AWS::S3::Bucket', {
        DependsOn: Match.arrayWith([Match.stringLikeRegexp(`^${part}EventsQueuePolicy`)]),
      });
    }
  });

  test('need no function of CDK’s own', () => {
    template.resourceCountIs('AWS::Lambda::Function', 2);
    expect(JSON.stringify(template.toJSON())).not.toContain('Custom::');
  });
});
