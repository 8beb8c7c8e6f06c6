import type { Document } from 'bson';
import { escapeRegex } from '../../../lib/escapeRegex.js';
import type { MongodbDataset } from '../MongodbDataset.js';

/** Every word must stand in one of the searched paths. */
export function searchCondition({ search }: MongodbDataset, text: string): Document {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return {
    $and: words.map((word) => ({
      $or: search.map((path) => ({ [path]: { $regex: escapeRegex(word), $options: 'i' } })),
    })),
  };
}
