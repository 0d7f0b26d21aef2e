import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { ConflictError } from '../conflict-error.ts';
import { headersFor } from '../http-headers.ts';
import type { Condition, Description, Store, StoredObject } from '../store.ts';
import { decodeKey } from './decode-key.ts';
import { keepStream } from './keep-stream.ts';
import { isConflict, isMissing, toStoreFailure } from './s3-failure.ts';
import type { S3Place } from './s3-place.ts';

/**
 * A bucket of Amazon S3. `keep` writes an object whole by one request (S3 takes up to 5 GB that way).
 * The role needs s3:ListBucket besides the object permissions: without it S3 answers 403, not 404, for a missing key.
 */
export function createS3Store(place: S3Place): Store {
  return {
    read: (key) => read(place, key),
    describe: (key) => describe(place, key),
    keep: (key, bytes, condition) => keep(place, { key, bytes, condition }),
    keepStream: (key, pieces) => keepStream(place, key, pieces),
    renew: (key) => renew(place, key),
    remove: (key) => remove(place, key),
    list: (prefix) => list(place, prefix),
  };
}

async function read({ client, bucket }: S3Place, key: string): Promise<StoredObject | undefined> {
  try {
    const output = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    const bytes = (await output.Body?.transformToByteArray()) ?? new Uint8Array();
    return { ...toDescription(output), bytes };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw toStoreFailure(error, { action: 'read', permission: 's3:GetObject', bucket, key });
  }
}

async function describe({ client, bucket }: S3Place, key: string): Promise<Description | undefined> {
  try {
    return toDescription(await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw toStoreFailure(error, { action: 'describe', permission: 's3:GetObject', bucket, key });
  }
}

type Writing = {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly condition: Condition | undefined;
};

async function keep({ client, bucket }: S3Place, { key, bytes, condition }: Writing): Promise<string> {
  const { contentType, cacheControl } = headersFor(key);
  const headers = { ContentType: contentType, CacheControl: cacheControl, ...conditionHeaders(condition) };
  try {
    const command = new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ...headers });
    return (await client.send(command)).ETag ?? '';
  } catch (error) {
    // A retry inside the SDK may find its own first attempt in place: a false conflict, which a caller that
    // reads again resolves like a true one.
    if (condition !== undefined && isConflict(error)) throw new ConflictError(key, { cause: error });
    throw toStoreFailure(error, { action: 'keep', permission: 's3:PutObject', bucket, key });
  }
}

/** S3 counts an object's days from when it was made; a copy of it onto itself is made now. */
async function renew({ client, bucket }: S3Place, key: string): Promise<void> {
  const { contentType, cacheControl } = headersFor(key);
  const command = new CopyObjectCommand({
    Bucket: bucket,
    Key: key,
    CopySource: `${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`,
    // S3 refuses a copy onto itself that changes nothing at all, even where it writes the same headers again.
    MetadataDirective: 'REPLACE',
    ContentType: contentType,
    CacheControl: cacheControl,
  });
  try {
    await client.send(command);
  } catch (error) {
    if (isMissing(error)) return;
    throw toStoreFailure(error, {
      action: 'renew',
      permission: 's3:GetObject and s3:PutObject',
      bucket,
      key,
    });
  }
}

async function remove({ client, bucket }: S3Place, key: string): Promise<void> {
  try {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  } catch (error) {
    throw toStoreFailure(error, { action: 'remove', permission: 's3:DeleteObject', bucket, key });
  }
}

async function list(place: S3Place, prefix: string): Promise<readonly string[]> {
  const keys: string[] = [];
  let token: string | undefined;
  do {
    const page = await listPage(place, prefix, token);
    for (const object of page.Contents ?? []) if (object.Key !== undefined) keys.push(decodeKey(object.Key));
    token = page.NextContinuationToken;
  } while (token !== undefined);
  return keys;
}

/** At most 1000 keys: a page of S3 holds no more. They come URL-encoded, since XML cannot hold every character. */
async function listPage(
  { client, bucket }: S3Place,
  prefix: string,
  token: string | undefined,
): Promise<ListObjectsV2CommandOutput> {
  const continuation = token === undefined ? {} : { ContinuationToken: token };
  try {
    const input = { Bucket: bucket, Prefix: prefix, EncodingType: 'url', ...continuation } as const;
    return await client.send(new ListObjectsV2Command(input));
  } catch (error) {
    throw toStoreFailure(error, { action: 'list', permission: 's3:ListBucket', bucket, key: prefix });
  }
}

function conditionHeaders(condition: Condition | undefined) {
  if (condition === undefined) return {};
  return condition === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: condition.etag };
}

function toDescription(output: GetObjectCommandOutput | HeadObjectCommandOutput): Description {
  return {
    etag: output.ETag ?? '',
    size: output.ContentLength ?? 0,
    modified: (output.LastModified ?? new Date(0)).toISOString(),
  };
}
