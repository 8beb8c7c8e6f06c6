import { RequestError } from '../../errors/RequestError.js';
import type { IdentityStores } from '../IdentityStores.js';
import type { Erasable } from './Erasable.js';

/** Finds a customer to be erased by its id, or a former one; refuses while a source has it. */
export async function findErasable(
  { customers, records }: IdentityStores,
  id: string,
): Promise<Erasable> {
  const [customer, another] = await customers.byIds([id]);
  if (customer === undefined) {
    throw new RequestError('NOT_FOUND', `There is no customer ${id}; nothing of it is kept.`);
  }
  if (another !== undefined) {
    const message = `The customer ${id} is being merged; try again in a minute.`;
    throw new RequestError('CONFLICT', message, { retryable: true });
  }
  const known = await records.byKeys(customer.recordKeys);
  const alive = known.filter(({ mergedInto }) => mergedInto === null);
  if (customer.active || alive.length > 0) {
    const having = [...alive, ...customer.content.records].map(({ source }) => source);
    const names = [...new Set(having)].join(', ');
    const message = `The customer ${id} still has records (${names}): delete them there, run \`rotunda sync\` (of a source that is no more, \`rotunda sync --forget <source>\`), and erase then.`;
    throw new RequestError('CONFLICT', message);
  }
  const parted = await Promise.all(customer.ids.map((one) => customers.partedFrom(one)));
  const partIds = parted.flat().flatMap((one) => (one.active ? [one.id] : []));
  return {
    id: customer.id,
    version: customer.version,
    ids: customer.ids,
    recordKeys: [...customer.recordKeys, ...customer.goneKeys],
    partedFrom: customer.partedFrom.flatMap(({ id: from }) => from ?? []),
    partIds: [...new Set(partIds)],
  };
}
