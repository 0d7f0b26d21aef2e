import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';

/** The longest time that a timer can hold: 24 days. A laptop ends no function that takes long. */
const remainingMilliseconds = 2 ** 31 - 1;

/** What Lambda tells a function about its invocation. */
export function writeContext(functionName: string): Context {
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`,
    memoryLimitInMB: '2048',
    awsRequestId: randomUUID(),
    logGroupName: functionName,
    logStreamName: functionName,
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => remainingMilliseconds,
    // Callbacks of an old kind of handler, which Node 24 on Lambda no longer takes.
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}
