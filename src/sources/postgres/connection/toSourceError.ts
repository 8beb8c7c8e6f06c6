import { getErrorCode } from '../../../lib/getErrorCode.js';
import { deadlinePassed } from '../../deadlinePassed.js';
import { describeTlsFault } from '../../describeTlsFault.js';
import { SourceError, type SourceErrorCode } from '../../SourceError.js';
import { isWithoutTls } from './isWithoutTls.js';

/** Classes and codes of SQLSTATE, longest match first; see PostgreSQL's appendix A. */
const BY_STATE: readonly (readonly [string, SourceErrorCode])[] = [
  ['57014', 'SOURCE_TIMEOUT'],
  ['55P03', 'SOURCE_TIMEOUT'],
  ['25P04', 'SOURCE_TIMEOUT'],
  ['25P03', 'SOURCE_UNAVAILABLE'],
  ['57P', 'SOURCE_UNAVAILABLE'],
  ['53300', 'SOURCE_UNAVAILABLE'],
  ['3D000', 'SOURCE_UNAVAILABLE'],
  ['28', 'SOURCE_AUTH'],
  ['42501', 'SOURCE_AUTH'],
  ['08', 'SOURCE_UNAVAILABLE'],
  ['25006', 'SOURCE_UNAVAILABLE'],
];

/** What states mean that a configuration can cause. */
const IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['22021', 'a text of the database, whose encoding is SQL_ASCII, is no UTF-8'],
  ['08P01', 'a pooler before the server takes no transaction, or no parameter of this URL'],
  ['28000', 'the server does not let this user in'],
  ['28P01', 'the user or the password is refused'],
  ['3D000', 'there is no database of this name'],
  ['42501', 'the user may not read this'],
  ['53300', 'the server has no connection left'],
  ['55P03', 'a lock was not to be had in time'],
]);

/** What a row may not be: its data, a constraint, a check of a view, what a trigger raises. */
const REFUSES = /^(22|23|44|P0001)/;

/** The server ended the connection, does not take one yet, or undid what stood in another's way. */
const MOMENTARY = /^(57P|08|40|25P03)/;

/** What was asked cannot be: values that are none, names and types that are not, or are no more. */
const OF_QUESTION = /^(22|42(?!501))/;
const SQLSTATE = /^[0-9A-Z]{5}$/;
const NETWORK = /^(ECONN|EHOST|ENET|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT)/;

/** What an error of the driver means to those who asked. Its text may hold data: it is kept as the cause only, and never logged. */
export function toSourceError(error: unknown, aborted: boolean, isWrite = false): SourceError {
  if (error instanceof SourceError) return error;
  if (aborted) return deadlinePassed();
  const code = String(getErrorCode(error) ?? '');
  if (NETWORK.test(code)) return lost(code);
  if (isWrite && REFUSES.test(code)) return new SourceError('SOURCE_REFUSED', `SQLSTATE ${code}`);
  if (SQLSTATE.test(code)) {
    const [, meaning = 'SOURCE_ERROR'] = BY_STATE.find(([prefix]) => code.startsWith(prefix)) ?? [];
    return new SourceError(meaning, describeState(code, error), {
      cause: error,
      isMomentary: MOMENTARY.test(code),
      isOfQuestion: OF_QUESTION.test(code),
    });
  }
  const ofTls = describeTlsFault(code);
  if (ofTls !== undefined) return unusable(ofTls);
  if (isWithoutTls(error)) return unusable('the server has no TLS');
  const message = error instanceof Error ? error.message : '';
  if (/timeout/i.test(message)) return lost('connection timeout');
  return lost('connection lost');
}

function unusable(reason: string): SourceError {
  return new SourceError('SOURCE_UNAVAILABLE', reason);
}

/** Statements only read, or may be run twice, so that one which was lost can be run again. */
function lost(reason: string): SourceError {
  return new SourceError('SOURCE_UNAVAILABLE', reason, { isMomentary: true });
}

function describeState(code: string, error: unknown): string {
  const isPlain = error instanceof Error && /no encryption|SSL off/.test(error.message);
  const words =
    code === '28000' && isPlain
      ? 'the server does not let this user in, or not without TLS'
      : IN_WORDS.get(code);
  return words === undefined ? `SQLSTATE ${code}` : `${words} (SQLSTATE ${code})`;
}
