import type { Gateway } from '../../graphql/Gateway.js';
import { normaliseIdentifier } from '../../identity/identifiers/normaliseIdentifier.js';

/** The id of the one customer that carries an identifier, without asking any source. */
export async function findLinkedCustomer(
  gateway: Gateway,
  tenant: string,
  type: string,
  text: string,
): Promise<string | undefined> {
  const { customers, hasher, normalisation } = gateway.identityOf(tenant);
  const value = normaliseIdentifier(type, text, normalisation);
  if (value === undefined) return undefined;
  const found = await customers.byIdentifierKeys([hasher.identifier(type, value)], 2);
  return found.length === 1 ? found[0]?.id : undefined;
}
