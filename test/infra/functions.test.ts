import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeTemplate } from './make-template.ts';

let template: Template;

beforeAll(async () => {
  template = await makeTemplate();
});

describe('the queues', () => {
  test('are two, each with dead letters that stay for two weeks', () => {
    template.resourceCountIs('AWS::SQS::Queue', 4);
    template.resourcePropertiesCountIs('AWS::SQS::Queue', { MessageRetentionPeriod: 1_209_600 }, 2);
    template.resourcePropertiesCountIs('AWS::SQS::Queue', { RedrivePolicy: Match.anyValue() }, 2);
  });

  test.each([
    ['narrate', 960, 5],
    ['publish', 180, 10],
  ])(
    'of %s: hide a message for %i seconds, a minute more than the timeout, and give it up after %i deliveries',
    (_name, seconds, count) => {
      template.hasResourceProperties('AWS::SQS::Queue', {
        VisibilityTimeout: seconds,
        RedrivePolicy: { maxReceiveCount: count, deadLetterTargetArn: Match.anyValue() },
        SqsManagedSseEnabled: true,
      });
    },
  );

  test('keep a message longer than all its deliveries last', () => {
    template.resourcePropertiesCountIs('AWS::SQS::Queue', { MessageRetentionPeriod: 345_600 }, 2);
    expect(345_600).toBeGreaterThan(5 * 960);
  });

  test('take events from buckets of this account only, and nothing without TLS', () => {
    template.resourceCountIs('AWS::SQS::QueuePolicy', 4);
    const senders = {
      Effect: 'Allow',
      Action: 'sqs:SendMessage',
      Principal: { Service: 's3.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    };
    const noTls = { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    const withStatement = (statement: object) => ({
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(statement)]) },
    });
    template.resourcePropertiesCountIs('AWS::SQS::QueuePolicy', withStatement(senders), 2);
    template.allResourcesProperties('AWS::SQS::QueuePolicy', withStatement(noTls));
    const policies = JSON.stringify(template.findResources('AWS::SQS::QueuePolicy'));
    expect(policies.match(/"Effect":"Allow"/g)).toHaveLength(2);
  });
});

describe('the functions', () => {
  test('run on Node 24 and ARM, with source maps and a JSON log', () => {
    template.resourceCountIs('AWS::Lambda::Function', 2);
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      LoggingConfig: { LogFormat: 'JSON', LogGroup: Match.anyValue() },
      Environment: {
        Variables: Match.objectLike({
          NODE_OPTIONS: '--enable-source-maps',
          AWS_NODEJS_CONNECTION_REUSE_ENABLED: Match.absent(),
        }),
      },
    });
  });

  test.each([
    ['narrate', 900, 1024],
    ['publish', 120, 1024],
  ])('%s has %i seconds and %i megabytes', (_name, Timeout, MemorySize) => {
    template.hasResourceProperties('AWS::Lambda::Function', { Timeout, MemorySize });
  });

  test('are told their buckets, the site and the settings', () => {
    const bucket = (name: string) => ({ Ref: Match.stringLikeRegexp(`Storage${name}`) });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          ARTICLES_BUCKET: bucket('Articles'),
          STUDIO_BUCKET: bucket('Studio'),
          SITE_BUCKET: bucket('Site'),
          DEFAULT_VOICE: '',
          DEFAULT_ENGINE: 'neural',
          MAXIMUM_CHARACTERS: '300000',
          MONTHLY_CHARACTER_LIMIT: '0',
          ARTICLE_CHARACTER_LIMIT: '0',
          QUEUE_ARN: { 'Fn::GetAtt': [Match.stringLikeRegexp('^NarrationEventsQueue'), 'Arn'] },
          SCHEDULE_GROUP: { Ref: Match.stringLikeRegexp('^NarrationCallsGroup') },
          SCHEDULE_ROLE: { 'Fn::GetAtt': [Match.stringLikeRegexp('^NarrationCallsRole'), 'Arn'] },
        },
      },
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          SITE_BUCKET: bucket('Site'),
          SITE_ADDRESS: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': Match.arrayWith(['DomainName']) }]] },
          QUEUE_URL: { Ref: Match.stringLikeRegexp('^Publishing') },
        },
      },
    });
  });

  test('get their messages in batches that may fail in part, two at a time', () => {
    template.resourceCountIs('AWS::Lambda::EventSourceMapping', 2);
    template.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    });
    // An article has its run to itself, and episodes that come within ten seconds are published together.
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 1,
      MaximumBatchingWindowInSeconds: Match.absent(),
    });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 50,
      MaximumBatchingWindowInSeconds: 10,
    });
  });

  test('have logs that are kept for three months', () => {
    template.resourceCountIs('AWS::Logs::LogGroup', 2);
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });
});

describe('the roles', () => {
  type Statement = {
    readonly Action: string | string[];
    readonly Effect: string;
    readonly Resource: unknown;
  };

  function readStatements(): readonly Statement[] {
    const policies = Object.values(template.findResources('AWS::IAM::Policy'));
    return policies.flatMap((policy): readonly Statement[] => policy.Properties.PolicyDocument.Statement);
  }

  test('are allowed single actions, never a star', () => {
    const actions = readStatements().flatMap(({ Action }) => Action);
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  test('are allowed them on the stack’s own things, save Polly, which has none to name', () => {
    const everywhere = readStatements().filter(({ Resource }) => JSON.stringify(Resource).includes('"*"'));
    expect(everywhere.map(({ Action }) => Action)).toEqual([
      ['polly:DescribeVoices', 'polly:SynthesizeSpeech'],
    ]);
  });

  test('have no policy that somebody else maintains', () => {
    template.resourceCountIs('AWS::IAM::Role', 3);
    template.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
  });

  test('let narrate take back the parts of recordings, and nothing else', () => {
    const aborting = readStatements().filter(({ Action }) => Action.includes('s3:AbortMultipartUpload'));
    expect(aborting.map(({ Action }) => Action)).toEqual(['s3:AbortMultipartUpload']);
    expect(JSON.stringify(aborting)).toMatch(
      /"Fn::GetAtt":\["StorageSite\w+","Arn"\]\},"\/\*\/\*\/audio-\*\.mp3"/,
    );
  });

  test('let narrate use up what an operator has released, and write the month’s budget', () => {
    const mentioning = (words: string) =>
      readStatements().filter(({ Resource }) => JSON.stringify(Resource).includes(words));
    expect(mentioning('/released/*').map(({ Action }) => Action)).toEqual([
      ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
    ]);
    expect(mentioning('/budget/*').map(({ Action }) => Action)).toEqual([['s3:GetObject', 's3:PutObject']]);
  });

  test('let narrate schedule calls of its own queue, and schedules do nothing else', () => {
    const scheduling = readStatements().filter(({ Action }) => String(Action).includes('scheduler:'));
    expect(scheduling.map(({ Action }) => Action)).toEqual([
      ['scheduler:CreateSchedule', 'scheduler:DeleteSchedule', 'scheduler:UpdateSchedule'],
    ]);
    expect(JSON.stringify(scheduling)).toMatch(/:schedule\/",\{"Ref":"NarrationCallsGroup\w*"\},"\/\*"/);
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          {
            Action: 'sqs:SendMessage',
            Effect: 'Allow',
            Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^NarrationEventsQueue'), 'Arn'] },
          },
        ],
      },
      Roles: [{ Ref: Match.stringLikeRegexp('^NarrationCallsRole') }],
    });
  });

  test('let narrate hand that role to schedules alone, and only this account’s schedules take it', () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          {
            Action: 'iam:PassRole',
            Effect: 'Allow',
            Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^NarrationCallsRole'), 'Arn'] },
            Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
          },
        ]),
      },
    });
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Principal: { Service: 'scheduler.amazonaws.com' },
            Condition: {
              StringEquals: {
                'aws:SourceAccount': { Ref: 'AWS::AccountId' },
                'aws:SourceArn': { 'Fn::GetAtt': [Match.stringLikeRegexp('^NarrationCallsGroup'), 'Arn'] },
              },
            },
          },
        ],
      },
    });
  });

  test('let nobody write articles, and publish neither speak nor see them', () => {
    const writers = readStatements().filter(({ Action }) => /PutObject\b|DeleteObject/.test(String(Action)));
    expect(writers.length).toBeGreaterThan(1);
    expect(JSON.stringify(writers)).not.toContain('StorageArticles');
    const publish = JSON.stringify(
      template.findResources('AWS::IAM::Policy', {
        Properties: { Roles: [{ Ref: Match.stringLikeRegexp('^Publishing') }] },
      }),
    );
    expect(publish).toContain('StorageSite');
    expect(publish).not.toMatch(/polly|StorageArticles|StorageStudio|mp3|episode\.json/);
  });
});
