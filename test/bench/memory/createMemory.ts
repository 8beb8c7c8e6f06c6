import { Random } from '../../../src/demo/story/Random.js';
import type { Message } from '../answers/Message.js';
import type { MemorySize } from './MemorySize.js';

/** A row in memory: a message, with the fields that only the large answer asks for. */
export interface MemoryMessage extends Message {
  readonly source: string;
  readonly sourceUrl: string;
  readonly device: string;
}

const WORDS = [
  'hat',
  'brim',
  'felt',
  'size',
  'parcel',
  'thanks',
  'still',
  'waiting',
  'store',
  'top',
];
const START = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;

/** The rows by record id, newest first: the same in every process. */
export function createMemory({ people, rows, seed }: MemorySize): Map<string, MemoryMessage[]> {
  const random = new Random(`memory ${seed}`);
  return new Map(
    Array.from({ length: people }, (_, person) => [
      `p${person}`,
      Array.from({ length: rows }, (_row, row) => createMessage(`m${person}-${row}`, row, random)),
    ]),
  );
}

function createMessage(id: string, row: number, random: Random): MemoryMessage {
  const words = Array.from({ length: 12 }, () => random.pick(WORDS));
  return {
    id,
    source: 'memory',
    sourceUrl: `https://memory.hatshop.example/messages/${id}`,
    channel: random.pick(['EMAIL', 'CHAT', 'SOCIAL']),
    platform: random.pick(['Web chat', 'Twitter', 'Facebook']),
    device: random.pick(['DESKTOP', 'TABLET', 'SMARTPHONE']),
    purpose: random.pick(['SERVICE', 'COMMUNITY']),
    direction: random.pick(['INBOUND', 'OUTBOUND']),
    occurredAt: new Date(START - (row * 60 + random.whole(0, 59)) * MINUTE).toISOString(),
    subject: words.slice(0, 4).join(' '),
    text: words.join(' '),
    account: { address: 'service@hatshop.example' },
  };
}
