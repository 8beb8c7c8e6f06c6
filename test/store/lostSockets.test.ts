import { expect, it } from '@jest/globals';
import { describeFailure } from '../../src/cli/describeFailure.js';
import { formatError } from '../../src/graphql/formatError.js';
import { toSourceError } from '../../src/sources/mongodb/toSourceError.js';

/** What Node says, and the driver hands on as it is, where a server closes while a command is written. */
const closed = () =>
  Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' });

it('takes a socket that the server closed under a command for a store that is away', () => {
  const formatted = { message: 'This socket has been ended by the other party' };
  expect(formatError(formatted, closed()).error).toEqual({
    message: "Rotunda's own store could not be reached.",
    extensions: { code: 'STORE_UNAVAILABLE', retryable: true },
  });
  expect(describeFailure(closed())).toBe(
    "Rotunda's own store (`store.url`) could not be reached: This socket has been ended by the other party",
  );
});

it('asks a source once more whose server closed the socket under a command', () => {
  expect(toSourceError(closed(), false)).toMatchObject({
    code: 'SOURCE_UNAVAILABLE',
    isMomentary: true,
  });
});
