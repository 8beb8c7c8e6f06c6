import type { Logger } from 'pino';
import type { Gateway } from '../../graphql/Gateway.js';
import type { Authenticator } from '../auth/createAuthenticator.js';
import type { KnownOperations } from '../operations/KnownOperations.js';
import type { Admission } from './Admission.js';
import type { Turns } from './Turns.js';

/** What both ways to follow a subscription work with. */
export interface LiveParts {
  readonly gateway: Gateway;
  readonly logger: Logger;
  readonly authenticate: Authenticator;
  readonly operations: KnownOperations;
  readonly admission: Admission;
  /** Documents are checked one per turn. */
  readonly turns: Turns;
  readonly isClosing: () => boolean;
}
