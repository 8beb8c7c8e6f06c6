import type { CaseName } from '../cases/CaseName.js';
import type { Contender } from './Contender.js';

/** Where a contender is asked for a case that it is there for. */
export function endpointOf({ name, endpoints }: Contender, of: CaseName): string {
  const url = endpoints[of];
  if (url === undefined) throw new Error(`${name} is not there for the case ${of}`);
  return url;
}
