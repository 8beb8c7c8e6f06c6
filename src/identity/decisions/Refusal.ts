/** Why a decision was not taken, told to the client as data. */
export interface Refusal {
  readonly __typename:
    | 'NotFoundError'
    | 'ConflictError'
    | 'InvalidInputError'
    | 'IdempotencyMismatchError'
    | 'BlockedError';
  readonly code: 'NOT_FOUND' | 'CONFLICT' | 'BAD_USER_INPUT' | 'IDEMPOTENCY_MISMATCH' | 'BLOCKED';
  readonly message: string;
  /** Where in the arguments. */
  readonly path: readonly string[];
}

const TYPES = {
  NOT_FOUND: 'NotFoundError',
  CONFLICT: 'ConflictError',
  BAD_USER_INPUT: 'InvalidInputError',
  IDEMPOTENCY_MISMATCH: 'IdempotencyMismatchError',
  BLOCKED: 'BlockedError',
} as const;

/** Makes a refusal. */
export function refuse(
  code: Refusal['code'],
  message: string,
  ...path: readonly (string | number)[]
): Refusal {
  return { __typename: TYPES[code], code, message, path: ['input', ...path.map(String)] };
}

/** Whether a decision was refused. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'code' in outcome;
}
