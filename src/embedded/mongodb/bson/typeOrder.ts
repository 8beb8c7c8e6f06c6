import type { BsonTypeName } from './bsonTypeName.js';

/** The order of the types in sorts; types of the same rank compare with each other by value. */
export const typeOrder: Readonly<Record<BsonTypeName, number>> = {
  minKey: 1,
  null: 10,
  int: 20,
  long: 20,
  double: 20,
  decimal: 20,
  string: 30,
  object: 40,
  array: 50,
  binData: 60,
  objectId: 70,
  bool: 80,
  date: 90,
  timestamp: 94,
  regex: 100,
  javascript: 110,
  javascriptWithScope: 120,
  maxKey: 250,
};

/** The rank of the empty array among index and sort keys: below null, as MongoDB's `undefined`. */
export const emptyArrayOrder = 5;
