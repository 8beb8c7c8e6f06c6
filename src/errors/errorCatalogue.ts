/** Every code that `errors[].extensions.code` can have, and what it tells a client. */
export const errorCatalogue = {
  GRAPHQL_PARSE_FAILED: 'The document is no GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  BAD_REQUEST: 'The HTTP request is no GraphQL request: malformed JSON, a wrong method or type.',
  OPERATION_RESOLUTION_FAILURE:
    'The document has several operations and `operationName` names none.',
  BAD_USER_INPUT: 'An argument is outside of what it may be; the message says what was expected.',
  BAD_CURSOR:
    'The cursor was not made by this list, or not with this filter. Begin without `after`.',
  UNAUTHENTICATED: 'No valid token came with the request, or no valid signature with a webhook.',
  ISSUER_UNAVAILABLE:
    'The keys that tokens are proved with could not be read, so that nobody can be let in. Retry later.',
  FORBIDDEN: 'The caller may not do this; the message names the scope that it takes.',
  NOT_FOUND: 'What the operation is about does not exist.',
  CONFLICT: 'Something else changed it at the same time; read it again and retry.',
  LIMIT_EXCEEDED:
    'The operation asks for more than one request may: the message names the limit and what was asked.',
  AMBIGUOUS_IDENTIFIER:
    'Several customers carry this identifier; `searchCustomers` lists them. Nothing tells which is meant.',
  LOOKUP_INCOMPLETE:
    'Nobody is known by this name so far, but a source that might know could not be asked. Retry later.',
  WRITE_UNKNOWN:
    'The change may have been made, or not. Send it again under the same idempotency key.',
  TIMEOUT: 'The request took longer than one request may. Ask for less, or retry.',
  OVERLOADED: 'There is more to do than can be done. Retry after the seconds in `Retry-After`.',
  STORE_UNAVAILABLE: "Rotunda's own store could not be reached, or refuses its user. Retry later.",
  INTERNAL: 'A fault of Rotunda. The log has it under the request id.',
} as const;

/** A code of the catalogue. */
export type ErrorCode = keyof typeof errorCatalogue;
