import { SourceError } from '../../SourceError.js';

/** A connection that was let in and then got no answer. */
export class UnservedConnection extends SourceError {
  constructor() {
    super('SOURCE_TIMEOUT', 'a connection was let in and is not served');
  }
}
