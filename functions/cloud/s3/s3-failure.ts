import { S3ServiceException } from '@aws-sdk/client-s3';
import { OperatorError } from '../operator-error.ts';

/** What was tried when S3 failed, and the permission it takes. */
export type StoreAttempt = {
  readonly action: 'read' | 'describe' | 'keep' | 'renew' | 'remove' | 'list' | 'mark';
  readonly permission: string;
  readonly bucket: string;
  readonly key: string;
};

/** True where S3 says that there is no such object (a missing bucket is something else). */
export function isMissing(error: unknown): boolean {
  return statusOf(error) === 404 && !isMissingBucket(error);
}

/**
 * True where a conditional write lost: 412 somebody was first, 409 somebody writes right now,
 * 404 the object that should be unchanged is gone.
 */
export function isConflict(error: unknown): boolean {
  const status = statusOf(error);
  return status === 412 || status === 409 || isMissing(error);
}

/** The error to throw: an operator must help with permissions and missing buckets, anything else may pass. */
export function toStoreFailure(error: unknown, attempt: StoreAttempt): Error {
  const { action, permission, bucket, key } = attempt;
  const what = `S3 did not ${action} "${key}" in bucket "${bucket}"`;
  if (statusOf(error) === 403) {
    return new OperatorError(`${what}: access denied; expected permission ${permission}`, { cause: error });
  }
  if (isMissingBucket(error)) {
    return new OperatorError(`${what}: there is no such bucket; expected the deployed stack's`, {
      cause: error,
    });
  }
  return new Error(`${what}; expected the service to answer`, { cause: error });
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

function isMissingBucket(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === 'NoSuchBucket';
}
