import { GetObjectTaggingCommand, PutObjectTaggingCommand, type Tag } from '@aws-sdk/client-s3';
import { isMissing, toStoreFailure } from './s3-failure.ts';
import type { S3Place } from './s3-place.ts';

/** The tag that says what came of an article. */
const markName = 'narration';

/** S3 takes ten tags an object: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html */
const tagsLimit = 10;

/**
 * Tags an object with a state, beside the tags that others gave it: nothing where the object is gone, has the mark already or has ten
 * other tags. A tag changes neither ETag nor date, and wakes nobody: `s3:ObjectTagging:*` and `Object Tags Added` are other events.
 */
export async function markObject(place: S3Place, key: string, state: string): Promise<void> {
  const { client, bucket } = place;
  try {
    const { TagSet = [] } = await client.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: key }));
    if (TagSet.some(({ Key, Value }) => Key === markName && Value === state)) return;
    const others: readonly Tag[] = TagSet.filter(({ Key }) => Key !== markName);
    if (others.length >= tagsLimit) return;
    const Tagging = { TagSet: [...others, { Key: markName, Value: state }] };
    await client.send(new PutObjectTaggingCommand({ Bucket: bucket, Key: key, Tagging }));
  } catch (error) {
    if (isMissing(error)) return;
    throw toStoreFailure(error, {
      action: 'mark',
      permission: 's3:GetObjectTagging and s3:PutObjectTagging',
      bucket,
      key,
    });
  }
}
