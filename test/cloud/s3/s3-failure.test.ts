import { S3ServiceException } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { isConflict, isMissing, toStoreFailure } from '../../../functions/cloud/s3/s3-failure.ts';

const attempt = { action: 'keep', permission: 's3:PutObject', bucket: 'site', key: 'main/feed.xml' } as const;

function answer(httpStatusCode: number, name: string): S3ServiceException {
  return new S3ServiceException({ name, $fault: 'client', $metadata: { httpStatusCode } });
}

describe('a failure of S3', () => {
  test.each([
    [412, 'PreconditionFailed'],
    [409, 'ConditionalRequestConflict'],
    [404, 'NoSuchKey'],
  ])('is a conflict for a conditional write where S3 answers %i %s', (status, name) => {
    expect(isConflict(answer(status, name))).toBe(true);
  });

  test.each([
    [404, 'NoSuchBucket'],
    [403, 'AccessDenied'],
    [503, 'SlowDown'],
  ])('is neither a conflict nor a missing object where S3 answers %i %s', (status, name) => {
    expect(isConflict(answer(status, name))).toBe(false);
    expect(isMissing(answer(status, name))).toBe(false);
  });

  test.each(['NoSuchKey', 'NotFound'])('is a missing object where S3 answers 404 %s', (name) => {
    expect(isMissing(answer(404, name))).toBe(true);
    expect(isMissing(answer(412, name))).toBe(false);
  });

  test('is neither a conflict nor a missing object where the network failed', () => {
    expect(isConflict(new Error('socket hang up'))).toBe(false);
    expect(isMissing(new Error('socket hang up'))).toBe(false);
  });

  test('names the permission that an operator must grant', () => {
    const cause = answer(403, 'AccessDenied');
    const error = toStoreFailure(cause, attempt);
    expect(error).toMatchObject({ name: 'OperatorError', cause });
    expect(error.message).toBe(
      'S3 did not keep "main/feed.xml" in bucket "site": access denied; expected permission s3:PutObject',
    );
  });

  test('says what was tried where trying again may help', () => {
    const cause = answer(503, 'SlowDown');
    const error = toStoreFailure(cause, attempt);
    expect(error).toMatchObject({ name: 'Error', cause });
    expect(error.message).toMatch(/^S3 did not keep "main\/feed.xml" in bucket "site"/);
  });
});
