import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';

/** Who a source takes its records for; what is linked and what the golden values are chosen from. */
export const profiles: DatasetDefinition = {
  name: 'profiles',
  type: 'SourceProfile',
  description: 'What each source says of the person.',
  cardinality: 'ONE',
  customerField: null,
  time: 'updatedAt',
  // A birth date of zeros does not make a record nobody's.
  keepsUnreadable: true,
};
