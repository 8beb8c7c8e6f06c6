import type { RotundaConfig } from '../../../src/rotunda.js';
import { createMemory } from '../memory/createMemory.js';
import type { MemorySize } from '../memory/MemorySize.js';
import { shelf } from '../memory/shelf.js';

const FIELDS = [
  'id',
  'sourceUrl',
  'channel',
  'platform',
  'device',
  'purpose',
  'direction',
  'occurredAt',
  'subject',
  'text',
] as const;

/** A configuration of one source in memory, whose rows have Rotunda's own words already. */
export function memoryConfig(
  size: MemorySize,
  store: RotundaConfig['store'] & object,
): RotundaConfig {
  return {
    sources: {
      memory: shelf({
        messagesOf: createMemory(size),
        profiles: { recordId: 'id' },
        messages: {
          ...Object.fromEntries(FIELDS.map((field) => [field, field])),
          account: { address: 'account.address' },
        },
      }),
    },
    store,
  };
}
