import { episodeKeys, showKeys, studioKeys } from '../functions/episode/keys.ts';
import { eventSource } from '../functions/report/tell-author.ts';
import type { Grant } from './queue-function.ts';
import { siteGrants } from './site-grants.ts';
import type { Storage } from './storage.ts';

const show = showKeys('*');
const episode = episodeKeys('*', '*');
const recordings = episode.audio('audio-*.mp3');

/** What this function makes of the site; the rest is made by `publish`. */
const narratedKeys = [
  ...[episode.episode, episode.transcript, episode.subtitles, episode.segments, episode.chapters],
  ...[recordings, show.settings],
  ...[show.cover('cover-*.jpg'), show.cover('cover-*.png')],
];

/** All that `narrate` may do, but for its own queue and its calls. */
export function narrateGrants(storage: Storage, bus: string): readonly Grant[] {
  return [
    // Without s3:ListBucket S3 answers 403 instead of 404 for an object that is not there.
    {
      actions: ['s3:ListBucket'],
      resources: [storage.articles.bucketArn, storage.studio.bucketArn, storage.site.bucketArn],
      reason: 'whole buckets',
    },
    ...articlesGrants(storage),
    ...studioGrants(storage),
    ...siteGrants(storage.site, narratedKeys),
    // Recordings are uploaded in parts; those of one that failed are taken back.
    {
      actions: ['s3:AbortMultipartUpload'],
      resources: [storage.site.arnForObjects(recordings)],
      reason: 'the recordings of every episode',
    },
    {
      actions: ['polly:DescribeVoices', 'polly:SynthesizeSpeech'],
      resources: ['*'],
      reason: "Polly's only resources are lexicons, and these requests name none",
    },
    // In nobody else's name.
    {
      actions: ['events:PutEvents'],
      resources: [bus],
      conditions: { StringEquals: { 'events:source': eventSource } },
      reason: 'one bus',
    },
  ];
}

function articlesGrants({ articles }: Storage): readonly Grant[] {
  return [
    // The tag that says what came of an article; never the article itself.
    {
      actions: ['s3:GetObject', 's3:GetObjectTagging', 's3:PutObjectTagging'],
      resources: [articles.arnForObjects('*')],
      reason: 'every object may be an article; authors choose the names',
    },
  ];
}

function studioGrants({ studio }: Storage): readonly Grant[] {
  return [
    {
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: [
        studioKeys.speech('*'),
        studioKeys.marks('*'),
        studioKeys.report('*'),
        studioKeys.lease('*'),
        studioKeys.identity('*'),
        studioKeys.requests('*'),
        studioKeys.waiting({ show: '*', name: '*' }, '*'),
      ].map((keys) => studio.arnForObjects(keys)),
      reason: 'one object for each chunk or article, in folders that nobody else writes',
    },
    {
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: [studio.arnForObjects(studioKeys.budget('*'))],
      reason: 'one object a month',
    },
    // Releasing is the operator's: the function takes off what it has billed.
    {
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: [studio.arnForObjects(studioKeys.released('*'))],
      reason: 'one object for each article that was released',
    },
  ];
}
