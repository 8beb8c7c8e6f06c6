import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, errorCatalogue } from '../errors/errorCatalogue.js';
import { RequestError } from '../errors/RequestError.js';
import { isStoreTrouble } from '../store/isStoreTrouble.js';
import { refusalOf } from '../store/refusalOf.js';
import { parserLimit } from './limits/parserLimit.js';

/** What of an error leaves the house, and whether it is a fault of ours that belongs into the log. */
export interface FormattedError {
  readonly error: GraphQLFormattedError;
  readonly isFault: boolean;
}

/** How graphql-js says that the value of an argument came to nothing, by a variable that is null where it must not be. */
const NO_ARGUMENT = /^Argument ".*(?=\.$)/s;

/** The one exit for errors: whatever happened, a client gets a code of the catalogue and no more than it may know. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): FormattedError {
  const original = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
  const told = (code: ErrorCode, message: string, retryable = false): FormattedError => ({
    error: { ...formatted, message, extensions: { code, ...(retryable ? { retryable } : {}) } },
    isFault: code === 'INTERNAL' || code === 'STORE_UNAVAILABLE',
  });
  if (original instanceof RequestError) {
    return told(original.code, original.message, original.retryable);
  }
  if (isStoreTrouble(original)) {
    const isRefused = refusalOf(original) !== undefined;
    const why = isRefused ? 'does not allow its user to do this' : 'could not be reached';
    return told('STORE_UNAVAILABLE', `Rotunda's own store ${why}.`, true);
  }
  const code = String(formatted.extensions?.code ?? '');
  const tooLarge = code === 'GRAPHQL_PARSE_FAILED' ? parserLimit(formatted.message) : undefined;
  if (tooLarge !== undefined) return told('LIMIT_EXCEEDED', tooLarge);
  const [argument] = (original instanceof GraphQLError && NO_ARGUMENT.exec(original.message)) || [];
  if (argument !== undefined) {
    const why = 'a variable in it is null, or was not sent, where a value is expected';
    return told('BAD_USER_INPUT', `${argument}: ${why}.`);
  }
  if (code in errorCatalogue) return told(code as ErrorCode, formatted.message);
  if (code.startsWith('PERSISTED_QUERY_')) return told('BAD_REQUEST', formatted.message);
  return told('INTERNAL', 'Something went wrong on our side; the log has it under the request id.');
}
