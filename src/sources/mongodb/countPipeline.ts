import type { Document } from 'bson';
import { allOf } from './conditions/allOf.js';
import { ownerVariants } from './conditions/ownerVariants.js';
import { valueExpression } from './conditions/valueExpression.js';
import type { MongodbDataset } from './MongodbDataset.js';

/** One aggregation that counts the documents of many lanes by what they are alike in. */
export function countPipeline(
  { ownerPath, ownerExpression, timePath = '', where, keyedBy }: MongodbDataset,
  paths: readonly string[],
  lanes: readonly string[],
  most: number,
): Document[] {
  const owners = lanes.flatMap((lane) => ownerVariants(keyedBy, lane));
  const time = valueExpression(`$${timePath}`);
  const alike = Object.fromEntries(
    paths.map((path, place) => [`g${place}`, valueExpression(`$${path}`)]),
  );
  return [
    { $match: allOf({ [ownerPath]: { $in: owners } }, where) },
    {
      $group: {
        // Of texts and dates together the earliest is none that MongoDB could tell.
        _id: { owner: ownerExpression, type: { $type: time }, ...alike },
        rows: { $sum: 1 },
        undated: { $sum: { $cond: [{ $lte: [time, null] }, 1, 0] } },
        first: { $min: time },
        last: { $max: time },
      },
    },
    { $limit: most + 1 },
  ];
}
