import { describe, expect, test } from 'vitest';
import {
  readDeadLetters,
  readNarrateConfiguration,
  readPublishConfiguration,
} from '../../functions/cloud/configuration.ts';

const buckets = {
  ARTICLES_BUCKET: 'articles',
  STUDIO_BUCKET: 'studio',
  SITE_BUCKET: 'site',
  QUEUE_URL: 'https://sqs.example/1/events',
  QUEUE_ARN: 'arn:aws:sqs:eu-central-1:1:events',
  SCHEDULE_GROUP: 'calls',
  SCHEDULE_ROLE: 'arn:aws:iam::1:role/calls',
};

describe('readNarrateConfiguration', () => {
  test('takes the defaults where nothing but the buckets is set', () => {
    expect(readNarrateConfiguration(buckets)).toEqual({
      articlesBucket: 'articles',
      studioBucket: 'studio',
      siteBucket: 'site',
      queueUrl: 'https://sqs.example/1/events',
      schedules: {
        queueArn: 'arn:aws:sqs:eu-central-1:1:events',
        group: 'calls',
        roleArn: 'arn:aws:iam::1:role/calls',
      },
      settings: { defaultEngine: 'neural', maximumCharacters: 300_000 },
    });
  });

  test('takes an empty variable for one that is not set', () => {
    const empty = {
      DEFAULT_VOICE: '',
      DEFAULT_ENGINE: '',
      MAXIMUM_CHARACTERS: ' ',
      MONTHLY_CHARACTER_LIMIT: '',
    };
    expect(readNarrateConfiguration({ ...buckets, ...empty })).toEqual(readNarrateConfiguration(buckets));
  });

  test('takes what is set', () => {
    const set = { DEFAULT_VOICE: 'Amy', DEFAULT_ENGINE: 'long-form', MAXIMUM_CHARACTERS: '10000000' };
    expect(readNarrateConfiguration({ ...buckets, ...set }).settings).toEqual({
      defaultVoice: 'Amy',
      defaultEngine: 'long-form',
      maximumCharacters: 10_000_000,
    });
  });

  test('takes limits, and 0 for none', () => {
    const limits = { MONTHLY_CHARACTER_LIMIT: '1000000000000', ARTICLE_CHARACTER_LIMIT: '1' };
    expect(readNarrateConfiguration({ ...buckets, ...limits }).settings).toMatchObject({
      monthlyCharacterLimit: 1_000_000_000_000,
      articleCharacterLimit: 1,
    });
    const none = { MONTHLY_CHARACTER_LIMIT: '0', ARTICLE_CHARACTER_LIMIT: '00' };
    expect(readNarrateConfiguration({ ...buckets, ...none })).toEqual(readNarrateConfiguration(buckets));
  });

  test.each(['ARTICLES_BUCKET', 'STUDIO_BUCKET', 'SITE_BUCKET', 'QUEUE_URL'])(
    'names %s where it is missing',
    (name) => {
      const problem = {
        name: 'OperatorError',
        message: expect.stringContaining(`variable ${name} is missing`),
      };
      expect(() => readNarrateConfiguration({ ...buckets, [name]: undefined })).toThrow(
        expect.objectContaining(problem),
      );
      expect(() => readNarrateConfiguration({ ...buckets, [name]: '' })).toThrow(
        expect.objectContaining(problem),
      );
    },
  );

  test.each([
    ['DEFAULT_ENGINE', 'Neural', /DEFAULT_ENGINE is "Neural"; expected one of standard, neural/],
    ['MAXIMUM_CHARACTERS', '0', /MAXIMUM_CHARACTERS is "0"; expected a whole number from 1 to 10000000/],
    ['MAXIMUM_CHARACTERS', '10000001', /MAXIMUM_CHARACTERS is "10000001"/],
    ['MAXIMUM_CHARACTERS', '1e3', /MAXIMUM_CHARACTERS is "1e3"/],
    [
      'MONTHLY_CHARACTER_LIMIT',
      '-1',
      /MONTHLY_CHARACTER_LIMIT is "-1"; expected a whole number from 0 \(no limit\) to 1000000000000/,
    ],
    ['ARTICLE_CHARACTER_LIMIT', '1000000000001', /ARTICLE_CHARACTER_LIMIT is "1000000000001"/],
    ['ARTICLE_CHARACTER_LIMIT', 'none', /ARTICLE_CHARACTER_LIMIT is "none"/],
    ['MAXIMUM_CHARACTERS', '3,000', /MAXIMUM_CHARACTERS is "3,000"/],
  ])('refuses %s=%s', (name, value, message) => {
    expect(() => readNarrateConfiguration({ ...buckets, [name]: value })).toThrow(message);
  });
});

describe('readPublishConfiguration', () => {
  test.each([
    'https://podcast.example',
    'https://podcast.example/',
    'http://127.0.0.1:4870',
    'https://a.example/b',
  ])('takes %s as the site', (address) => {
    const environment = { SITE_BUCKET: 'site', SITE_ADDRESS: address, QUEUE_URL: 'https://queue.example' };
    expect(readPublishConfiguration(environment)).toEqual({
      siteBucket: 'site',
      siteAddress: address.replace(/\/$/, ''),
      queueUrl: 'https://queue.example',
    });
  });

  test.each([
    'podcast.example',
    'ftp://podcast.example',
    'https://a.example/?b',
    'https://a.example/#b',
    'nonsense',
  ])('refuses %s as the site', (address) => {
    const environment = { SITE_BUCKET: 'site', SITE_ADDRESS: address };
    expect(() => readPublishConfiguration(environment)).toThrow(
      /SITE_ADDRESS is ".*"; expected an http or https/,
    );
  });

  test('names what is missing', () => {
    expect(() => readPublishConfiguration({ SITE_ADDRESS: 'https://a.example' })).toThrow(
      /SITE_BUCKET is missing/,
    );
    expect(() => readPublishConfiguration({ SITE_BUCKET: 'site' })).toThrow(/SITE_ADDRESS is missing/);
    const withoutQueue = { SITE_BUCKET: 'site', SITE_ADDRESS: 'https://a.example' };
    expect(() => readPublishConfiguration(withoutQueue)).toThrow(/QUEUE_URL is missing/);
  });
});

test('readDeadLetters names the variable that is missing', () => {
  expect(readDeadLetters({ DEAD_LETTERS_URL: 'https://sqs.example/1/dead' })).toBe(
    'https://sqs.example/1/dead',
  );
  expect(() => readDeadLetters({})).toThrow(/environment variable DEAD_LETTERS_URL is missing/);
});
