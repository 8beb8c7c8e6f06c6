import type { Collection } from 'mongodb';
import type { ActivityDocument } from './ActivityDocument.js';

interface Doubled {
  readonly _id: Pick<ActivityDocument, 'tenant' | 'event'>;
  readonly first: number;
}

/**
 * Has the outbox tell each event once, where it was written without its index: the first entry stays
 * what it is, the others become nobody's, as the numbers have no gaps.
 */
export async function keepEventsOnce(
  collection: Collection<ActivityDocument>,
  nobody: string,
): Promise<void> {
  const doubled = collection.aggregate<Doubled>([
    {
      $group: {
        _id: { tenant: '$tenant', event: '$event' },
        first: { $min: '$seq' },
        entries: { $sum: 1 },
      },
    },
    { $match: { entries: { $gt: 1 } } },
  ]);
  for await (const { _id: named, first } of doubled) {
    const others = collection.find({ ...named, seq: { $gt: first } }, { projection: { _id: 1 } });
    for await (const { _id } of others) {
      await collection.updateOne({ _id }, { $set: { event: _id, owner: nobody } });
    }
  }
}
