import type { Collection, Document, Filter } from 'mongodb';

/** Removes all documents of a tenant that are about any of the customers; answers how many that were. */
export async function removeOfCustomers<
  T extends Document & { readonly tenant: string; readonly customerId: string },
>(collection: Collection<T>, tenant: string, customerIds: readonly string[]): Promise<number> {
  const filter = { tenant, customerId: { $in: [...customerIds] } } as Filter<T>;
  return (await collection.deleteMany(filter)).deletedCount;
}
