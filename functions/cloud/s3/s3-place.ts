import type { S3Client } from '@aws-sdk/client-s3';

/** Which bucket, and the client that reaches it. */
export type S3Place = { readonly client: S3Client; readonly bucket: string };
