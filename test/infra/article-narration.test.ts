import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ArticleNarration, type ArticleNarrationProps } from '../../infra/article-narration.ts';

let outdir = '';
beforeEach(async () => {
  outdir = await mkdtemp(join(tmpdir(), 'narration-'));
});
afterEach(() => rm(outdir, { recursive: true }));

function createStack(): Stack {
  const app = new App({
    outdir,
    context: { 'aws:cdk:bundling-stacks': [], '@aws-cdk/aws-iam:minimizePolicies': true },
  });
  return new Stack(app, 'Newsroom');
}

function synthesize(props?: ArticleNarrationProps) {
  const stack = createStack();
  const news = new ArticleNarration(stack, 'News', props);
  return { stack, news, template: () => Template.fromStack(stack) };
}

type Statement = { readonly Action: string | readonly string[]; readonly Resource: unknown };

function grantsOf(template: Template, role: string): readonly Statement[] {
  const [policy] = Object.values(
    template.findResources('AWS::IAM::Policy', {
      Properties: { Roles: [{ Ref: Match.stringLikeRegexp(role) }] },
    }),
  );
  return policy?.Properties.PolicyDocument.Statement;
}

describe('ArticleNarration', () => {
  it('stands twice in one stack, each with names of its own', () => {
    const { stack, template } = synthesize();
    new ArticleNarration(stack, 'Magazine');
    const names = Object.values(template().findResources('AWS::CloudWatch::Dashboard'));
    expect(names.map(({ Properties }) => Properties.DashboardName)).toEqual([
      'Newsroom-News',
      'Newsroom-Magazine',
    ]);
    const all = JSON.stringify(template().toJSON());
    for (const name of ['Newsroom-News-calls', 'Newsroom-Magazine-calls']) expect(all).toContain(name);
    expect(all).toContain('"NARRATION":"Newsroom-Magazine"');
  });

  it('has names short enough for everything that is named, however long its own is', () => {
    const stack = createStack();
    new ArticleNarration(stack, 'NarrationOfAllThatTheEditorsOfTheNewsroomEverWrote');
    const groups = Object.values(Template.fromStack(stack).findResources('AWS::Scheduler::ScheduleGroup'));
    const names: readonly string[] = groups.map(({ Properties }) => Properties.Name);
    expect(names).toEqual([expect.stringMatching(/^Newsroom-Narrat[\w-]*-calls$/)]);
    expect(names[0]?.length).toBeLessThanOrEqual(64);
  });

  it('says where things are', () => {
    const { stack, news } = synthesize();
    expect(stack.resolve(news.articles.bucketArn)).toEqual({
      'Fn::GetAtt': [expect.stringMatching(/^NewsStorageArticles/), 'Arn'],
    });
    expect(stack.resolve(news.studio.bucketName)).toEqual({
      Ref: expect.stringMatching(/^NewsStorageStudio/),
    });
    expect(stack.resolve(news.site.bucketName)).toEqual({ Ref: expect.stringMatching(/^NewsStorageSite/) });
    expect(stack.resolve(news.alerts.topicArn)).toEqual({ Ref: expect.stringMatching(/Alerts/) });
    const queues = [
      news.narrateEvents.queue,
      news.narrateEvents.deadLetters,
      news.publishEvents.queue,
      news.publishEvents.deadLetters,
    ];
    expect(new Set(queues.map(({ queueUrl }) => JSON.stringify(stack.resolve(queueUrl)))).size).toBe(4);
    expect(JSON.stringify(stack.resolve(news.siteAddress))).toContain('DomainName');
    expect(JSON.stringify(stack.resolve(news.distribution.distributionId))).toContain('Distribution');
  });

  it('lets an uploader write and list below its folder, and nothing else', () => {
    const { stack, news, template } = synthesize();
    const role = new Role(stack, 'Uploader', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    news.grantUpload(role, 'tech');
    const articles = { 'Fn::GetAtt': [expect.stringMatching(/^NewsStorageArticles/), 'Arn'] };
    expect(grantsOf(template(), '^Uploader')).toEqual([
      {
        Action: ['s3:AbortMultipartUpload', 's3:PutObject'],
        Effect: 'Allow',
        Resource: { 'Fn::Join': ['', [articles, '/tech/*']] },
      },
      {
        Action: 's3:ListBucket',
        Condition: { StringLike: { 's3:prefix': 'tech/*' } },
        Effect: 'Allow',
        Resource: articles,
      },
    ]);
  });

  it('lets whoever may withdraw delete, in all folders where none is named', () => {
    const { stack, news, template } = synthesize();
    const role = new Role(stack, 'Editor', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    news.grantUpload(role);
    news.grantWithdraw(role);
    const grants = JSON.stringify(grantsOf(template(), '^Editor'));
    expect(grants).toContain('"s3:DeleteObject"');
    expect(grants).not.toMatch(/prefix|GetObject/);
  });

  it('keeps logs and buckets as it is told, and refuses settings that its functions would', () => {
    const { template } = synthesize({
      logRetention: RetentionDays.ONE_WEEK,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    template().allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 7 });
    template().allResources('AWS::S3::Bucket', { DeletionPolicy: 'Delete' });
    expect(() => synthesize({ maximumCharacters: 0 })).toThrow(/MAXIMUM_CHARACTERS is "0"/);
  });
});

describe('ArticleNarration with a bucket that was there before', () => {
  const withBucket = () => {
    const stack = createStack();
    const articles = Bucket.fromBucketName(stack, 'Texts', 'texts-of-the-desk');
    new ArticleNarration(stack, 'News', { articles });
    return Template.fromStack(stack);
  };

  it('hears of its changes by a rule, and not of tags, its own among them', () => {
    withBucket().hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created', 'Object Deleted'],
        detail: { bucket: { name: ['texts-of-the-desk'] } },
      },
      Targets: [
        Match.objectLike({ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('NarrationEventsQueue'), 'Arn'] } }),
      ],
    });
  });

  it('lets that rule alone write into the queue, and changes nothing of the bucket', () => {
    const template = withBucket();
    template.resourceCountIs('AWS::S3::Bucket', 2);
    template.resourceCountIs('AWS::S3::BucketPolicy', 2);
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: 'events.amazonaws.com' },
            Condition: {
              ArnEquals: {
                'aws:SourceArn': { 'Fn::GetAtt': [Match.stringLikeRegexp('ArticleChanges'), 'Arn'] },
              },
            },
          }),
        ]),
      },
    });
    expect(JSON.stringify(template.toJSON())).not.toContain('Custom::');
    template.resourceCountIs('AWS::Lambda::Function', 2);
  });

  it('lets narrate decrypt it where it has a key of its owner’s', () => {
    const stack = createStack();
    const encryptionKey = Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-central-1:123456789012:key/0a1b');
    const articles = Bucket.fromBucketAttributes(stack, 'Texts', { bucketName: 'texts', encryptionKey });
    new ArticleNarration(stack, 'News', { articles });
    const grants = grantsOf(Template.fromStack(stack), '^NewsNarrationNarrateRole');
    expect(grants.filter(({ Action }) => String(Action).includes('kms'))).toMatchObject([
      { Action: 'kms:Decrypt', Resource: encryptionKey.keyArn },
    ]);
  });

  it('lets an uploader encrypt what goes into it, in parts as well, where it has a key of its owner’s', () => {
    const stack = createStack();
    const encryptionKey = Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-central-1:123456789012:key/0a1b');
    const articles = Bucket.fromBucketAttributes(stack, 'Texts', { bucketName: 'texts', encryptionKey });
    const role = new Role(stack, 'Uploader', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    new ArticleNarration(stack, 'News', { articles }).grantUpload(role);
    const grants = grantsOf(Template.fromStack(stack), '^Uploader');
    expect(grants.filter(({ Action }) => String(Action).includes('kms'))).toMatchObject([
      { Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: encryptionKey.keyArn },
    ]);
  });

  it('lets narrate read and tag it, and never write it', () => {
    const grants = grantsOf(withBucket(), '^NewsNarrationNarrateRole').filter(({ Resource }) =>
      JSON.stringify(Resource).includes('texts-of-the-desk'),
    );
    expect(grants.map(({ Action }) => Action)).toEqual([
      's3:ListBucket',
      ['s3:GetObject', 's3:GetObjectTagging', 's3:PutObjectTagging'],
    ]);
  });
});
