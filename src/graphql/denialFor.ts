import type { RequestScope } from '../sources/RequestScope.js';
import { SourceError } from '../sources/SourceError.js';
import type { Caller } from './Caller.js';

/**
 * Tells why a caller may not read a dataset of a source, by the scopes that the source takes
 * (`helpdesk`) and those that the dataset of it takes besides (`helpdesk.messages`).
 */
export function denialFor(
  { scopes }: Caller,
  required: ReadonlyMap<string, string>,
): NonNullable<RequestScope['denial']> {
  return (source, dataset) => {
    const taken = [required.get(source), required.get(`${source}.${dataset}`)];
    const lacking = taken.find((scope) => scope !== undefined && !scopes.has(scope));
    return lacking === undefined
      ? undefined
      : new SourceError('SOURCE_AUTH', `needs the scope ${lacking}`, { isDenied: true });
  };
}
