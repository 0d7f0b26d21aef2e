import { Readable } from 'node:stream';
import { Upload } from '@aws-sdk/lib-storage';
import { headersFor } from '../http-headers.ts';
import type { Pieces } from '../store.ts';
import { toStoreFailure } from './s3-failure.ts';
import type { S3Place } from './s3-place.ts';

/** S3 takes 5 MiB to 5 GiB a part and 10,000 parts: an object may have 78 GiB. */
export const partBytes = 8 * 1024 * 1024;

/** Enough that one part is on its way while the next is filled; each of them is in memory. */
const parallelParts = 3;

// The names that the SDK's own errors use: a denied abort is told in place of what caused it.
const permission = 's3:PutObject and s3:AbortMultipartUpload';

/**
 * Writes an object in parts while its bytes come; S3 shows it when the last one is there. What fits into one part is
 * one simple request. After a failure the parts are taken back; those of a killed function expire with the bucket's rule.
 */
export async function keepStream({ client, bucket }: S3Place, key: string, pieces: Pieces): Promise<string> {
  const { contentType, cacheControl } = headersFor(key);
  const sourceFailures: unknown[] = [];
  const body = Readable.from(follow(pieces, (error) => sourceFailures.push(error)));
  const headers = { ContentType: contentType, CacheControl: cacheControl };
  const params = { Bucket: bucket, Key: key, Body: body, ...headers };
  try {
    const upload = new Upload({ client, params, partSize: partBytes, queueSize: parallelParts });
    return (await upload.done()).ETag ?? '';
  } catch (error) {
    // What the source says is the caller's to judge, and no fault of S3.
    if (sourceFailures.length > 0) throw sourceFailures[0];
    throw toStoreFailure(error, { action: 'keep', permission, bucket, key });
  }
}

/** Only what is thrown while the next piece is asked for is the source's: Node throws into it too, to end it early. */
async function* follow(pieces: Pieces, onFailure: (error: unknown) => void): AsyncGenerator<Uint8Array> {
  let isAsked = true;
  try {
    for await (const piece of pieces) {
      isAsked = false;
      yield piece;
      isAsked = true;
    }
  } catch (error) {
    if (isAsked) onFailure(error);
    throw error;
  }
}
