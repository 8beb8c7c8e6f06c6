import type { OwnShelf } from '../sources/own/OwnSource.js';
import type { InteractionStore } from '../store/InteractionStore.js';
import type { RecordedContent } from './RecordedContent.js';
import { toRecordedRow } from './RecordedRow.js';

/** Rows of a page of a stream. */
const STREAM_PAGE = 1_000;

/** What was recorded, as a dataset of Rotunda's own. */
export function createRecordedShelf(
  storeOf: (tenant: string) => InteractionStore<RecordedContent>,
): OwnShelf {
  return {
    async newest(tenant, lanes, window) {
      const found = await storeOf(tenant).newest(lanes, window);
      return new Map([...found].map(([lane, stored]) => [lane, stored.map(toRecordedRow)]));
    },
    async *within(tenant, range) {
      for await (const page of storeOf(tenant).within(range, STREAM_PAGE)) {
        yield page.map(toRecordedRow);
      }
    },
    async byKeys(tenant, keys) {
      return (await storeOf(tenant).byKeys(keys)).map(toRecordedRow);
    },
  };
}
