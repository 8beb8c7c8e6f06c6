import type { Document } from 'bson';
import { allOf } from './allOf.js';
import { keyVariants } from './keyVariants.js';
import type { MongodbDataset } from './MongodbDataset.js';

/** One aggregation that counts the documents of many lanes by what they are alike in. */
export function countPipeline(
  { ownerPath, timePath = '', where }: MongodbDataset,
  paths: readonly string[],
  lanes: readonly string[],
  most: number,
): Document[] {
  const time = `$${timePath}`;
  const alike = Object.fromEntries(paths.map((path, place) => [`g${place}`, `$${path}`]));
  return [
    { $match: allOf({ [ownerPath]: { $in: lanes.flatMap(keyVariants) } }, where) },
    {
      $group: {
        _id: { owner: `$${ownerPath}`, ...alike },
        rows: { $sum: 1 },
        undated: { $sum: { $cond: [{ $lte: [time, null] }, 1, 0] } },
        first: { $min: time },
        last: { $max: time },
      },
    },
    { $limit: most + 1 },
  ];
}
