import type { Row } from '../dataset/Row.js';
import type { StoredInteraction } from '../store/InteractionStore.js';
import type { RecordedContent } from './RecordedContent.js';
import { toRecordedRow } from './RecordedRow.js';
import type { Recording } from './Recording.js';

/** Tells those who watch of a row. */
export interface Announcer {
  announce(row: Row): Promise<unknown>;
}

/** What it takes to tell of recorded interactions. */
type Told = Pick<Recording, 'store' | 'showAccount'>;

/** Tells of a recorded interaction, and notes that this was done. */
export async function announceRecorded(
  { store, showAccount }: Told,
  announcer: Announcer,
  stored: StoredInteraction<RecordedContent>,
): Promise<void> {
  await announcer.announce(toRecordedRow(stored, showAccount));
  await store.markAnnounced(stored.key);
}

/** Tells of what was recorded before an instant by somebody who crashed before telling. */
export async function announceForgotten(
  recording: Told,
  announcer: Announcer,
  before: Date,
): Promise<number> {
  const forgotten = await recording.store.unannounced(before);
  for (const stored of forgotten) await announceRecorded(recording, announcer, stored);
  return forgotten.length;
}
