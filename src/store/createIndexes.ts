import type { Db } from 'mongodb';
import { ActivityStore } from './ActivityStore.js';
import { ChangeStore } from './ChangeStore.js';
import { ConsentStore } from './ConsentStore.js';
import { CustomerStore } from './CustomerStore.js';
import { DecisionStore } from './DecisionStore.js';
import { DeliveryStore } from './DeliveryStore.js';
import { EnrolmentStore } from './EnrolmentStore.js';
import { HopStore } from './HopStore.js';
import { ImportStore } from './ImportStore.js';
import { InteractionStore } from './InteractionStore.js';
import { RecordStore } from './RecordStore.js';
import { StopStore } from './StopStore.js';

/** Makes the indexes of all collections; those that are there stay. */
export async function createIndexes(database: Db): Promise<void> {
  await ChangeStore.createIndexes(database);
  await CustomerStore.createIndexes(database);
  await RecordStore.createIndexes(database);
  await DecisionStore.createIndexes(database);
  await ImportStore.createIndexes(database);
  await StopStore.createIndexes(database);
  await HopStore.createIndexes(database);
  await InteractionStore.createIndexes(database);
  await ConsentStore.createIndexes(database);
  await ActivityStore.createIndexes(database);
  await DeliveryStore.createIndexes(database);
  await EnrolmentStore.createIndexes(database);
}
