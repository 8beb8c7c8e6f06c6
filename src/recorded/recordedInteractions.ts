import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import { shortenText } from '../lib/shortenText.js';

const SUMMARY_LENGTH = 120;

/** What agents, shop floor and bots told Rotunda itself: call notes, store conversations. */
export const recordedInteractions: DatasetDefinition = {
  name: 'recordedInteractions',
  type: 'RecordedInteraction',
  description: 'Interactions that were told to Rotunda itself, such as call notes, newest first.',
  cardinality: 'MANY',
  customerField: 'recordedInteractions',
  time: 'occurredAt',
  summarise: ({ text }) => shortenText(String(text ?? ''), SUMMARY_LENGTH),
};
