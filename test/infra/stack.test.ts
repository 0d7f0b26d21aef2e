import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { findProgram } from '../edges/program.ts';
import { makeTemplate } from './make-template.ts';

const linter = findProgram('cfn-lint');

const everything = {
  domain: 'podcast.example.com',
  certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b0a1b-0a1b-0a1b-0a1b-0a1b0a1b0a1b',
  alertEmail: 'desk@example.com',
  logRetentionDays: 30,
  removalPolicy: 'destroy',
  articlesBucket: 'texts',
};

describe('the stack', () => {
  test('tells where to upload, listen and subscribe, and what to paste into a page', async () => {
    const template = await makeTemplate();
    const below = (path: string) => ({
      'Fn::Join': [
        '',
        ['https://', { 'Fn::GetAtt': Match.arrayWith(['DomainName']) }, path].filter((part) => part !== ''),
      ],
    });
    template.hasOutput('ArticlesBucket', { Value: { Ref: Match.stringLikeRegexp('^StorageArticles') } });
    template.hasOutput('StudioBucket', { Value: { Ref: Match.stringLikeRegexp('^StorageStudio') } });
    template.hasOutput('SiteAddress', { Value: below('') });
    template.hasOutput('FeedAddress', { Value: below('/main/feed.xml') });
    const snippet = JSON.stringify(template.findOutputs('EmbedSnippet').EmbedSnippet?.Value);
    expect(snippet).toMatch(
      /^\{"Fn::Join":\["",\["<iframe src=\\"https:\/\/".*"\/main\/EPISODE\/embed.html\\" title=.* height=\\"190\\".* sandbox=\\"allow-scripts /,
    );
  });

  test('takes voice, engine and limits from the context', async () => {
    const template = await makeTemplate({
      defaultVoice: 'Amy',
      defaultEngine: 'generative',
      maximumCharacters: 50_000,
      monthlyCharacterLimit: 1_000_000,
      articleCharacterLimit: '20000',
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({
          DEFAULT_VOICE: 'Amy',
          DEFAULT_ENGINE: 'generative',
          MAXIMUM_CHARACTERS: '50000',
          MONTHLY_CHARACTER_LIMIT: '1000000',
          ARTICLE_CHARACTER_LIMIT: '20000',
        }),
      },
    });
  });

  test('takes domain, mail, retention and removal from the context', async () => {
    const template = await makeTemplate(everything);
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['podcast.example.com'],
        ViewerCertificate: {
          AcmCertificateArn: everything.certificate,
          MinimumProtocolVersion: 'TLSv1.2_2021',
        },
      },
    });
    template.hasOutput('SiteAddress', { Value: 'https://podcast.example.com' });
    template.hasOutput('ArticlesBucket', { Value: 'texts' });
    template.hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'desk@example.com' });
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
    template.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Delete' });
  });

  test.each([
    ['domain', 'podcast', /domain is "podcast"; expected a name such as/],
    [
      'domain',
      'podcast.example.com',
      /certificate is missing; expected the ARN of a certificate in us-east-1/,
    ],
    ['certificate', 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b', /domain is missing/],
    ['alertEmail', 'desk', /alertEmail is "desk"; expected an address of mail/],
    ['logRetentionDays', '8', /logRetentionDays is "8"; expected one of 1, 3, 5, 7/],
    ['removalPolicy', 'keep', /removalPolicy is "keep"; expected retain or destroy/],
    ['articlesBucket', 'My Bucket', /articlesBucket is "My Bucket"; expected a bucket's name/],
  ])('is not made with %s=%s', async (name, value, message) => {
    await expect(makeTemplate({ [name]: value })).rejects.toThrow(message);
  });

  test('is not made with settings that no article could be read by', async () => {
    await expect(makeTemplate({ defaultEngine: 'best' })).rejects.toThrow(
      /DEFAULT_ENGINE is "best"; expected one of/,
    );
    await expect(makeTemplate({ maximumCharacters: 'many' })).rejects.toThrow(/MAXIMUM_CHARACTERS is "many"/);
    await expect(makeTemplate({ monthlyCharacterLimit: '5 $' })).rejects.toThrow(/LIMIT is "5 \$"/);
  });

  test.skipIf(linter === undefined)(
    'has nothing that cfn-lint objects to, by default and with every setting (skipped where it is not installed)',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'templates-'));
      const files = ['default.json', 'everything.json'].map((name) => join(folder, name));
      for (const [index, settings] of [{}, everything].entries()) {
        await writeFile(files[index] ?? '', JSON.stringify((await makeTemplate(settings)).toJSON()));
      }
      // W3005: CDK writes dependencies down that CloudFormation would find by itself.
      const checked = promisify(execFile)(linter ?? '', ['--ignore-checks', 'W3005', '--template', ...files]);
      const { stdout } = await checked.catch((error: { readonly stdout: string }) => error);
      await rm(folder, { recursive: true });
      expect(stdout).toBe('');
    },
  );
});
