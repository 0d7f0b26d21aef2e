import { RefusedError, SpeechError, ThrottleError } from '../../speech/speech-error.ts';
import { OperatorError } from '../operator-error.ts';

/** What Polly always refuses in the same way: the text, the voice or the settings must change. */
const refusals = new Set([
  'EngineNotSupportedException',
  'InvalidLexiconException',
  'InvalidSampleRateException',
  'InvalidSsmlException',
  'LanguageNotSupportedException',
  'LexiconNotFoundException',
  'MarksNotSupportedForFormatException',
  'SsmlMarksNotSupportedForTextTypeException',
  'TextLengthExceededException',
  'ValidationException',
]);

/** Polly's own name for it is the first; the others are AWS's common ones. */
const throttles = new Set([
  'ThrottlingException',
  'Throttling',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'SlowDown',
]);

/** Who asks, or with what rights, is wrong: AWS's common errors and those of the SDK's search for credentials. */
const denials =
  /^(AccessDenied|Credentials|ExpiredToken|Incomplete|InvalidClientToken|InvalidSignature|MissingAuthentication|NotAuthorized|OptInRequired|RequestExpired|RequestTimeTooSkewed|SignatureDoesNotMatch|TokenProvider|UnrecognizedClient)/;

/** Sorts a failed call to Polly by who can help; `what` names the thing that was asked for. */
export function readPollyError(what: string, cause: unknown): SpeechError | RefusedError | OperatorError {
  if (isSorted(cause)) return cause;
  const name = readName(cause);
  const message = `${what} failed: ${name}: ${cause instanceof Error ? cause.message : String(cause)}`;
  if (refusals.has(name)) return new RefusedError(message, { cause });
  if (throttles.has(name)) return new ThrottleError(message, { cause });
  if (isDenied(name, cause)) return new OperatorError(message, { cause });
  return new SpeechError(message, { cause });
}

function isSorted(cause: unknown): cause is SpeechError | RefusedError | OperatorError {
  return cause instanceof SpeechError || cause instanceof RefusedError || cause instanceof OperatorError;
}

function readName(cause: unknown): string {
  return cause instanceof Error ? cause.name : 'unknown error';
}

function isDenied(name: string, cause: unknown): boolean {
  if (denials.test(name)) return true;
  const status = readStatus(cause);
  // Without a region the SDK throws a plain Error before it sends anything.
  return (
    status === 401 ||
    status === 403 ||
    (cause instanceof Error && cause.message.startsWith('Region is missing'))
  );
}

function readStatus(cause: unknown): unknown {
  if (!(cause instanceof Error && '$metadata' in cause)) return undefined;
  const metadata = cause.$metadata;
  return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
    ? metadata.httpStatusCode
    : undefined;
}
