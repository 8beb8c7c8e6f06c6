import type { OwnShelf } from '../sources/own/OwnSource.js';
import { toRecordedRow } from './RecordedRow.js';
import type { Recording } from './Recording.js';

/** Rows of a page of a stream. */
const STREAM_PAGE = 1_000;

/** What was recorded, as a dataset of Rotunda's own. */
export function createRecordedShelf(
  recordingOf: (tenant: string) => Pick<Recording, 'store' | 'showAccount'>,
): OwnShelf {
  return {
    async newest(tenant, lanes, window) {
      const { store, showAccount } = recordingOf(tenant);
      const found = await store.newest(lanes, window);
      return new Map(
        [...found].map(([lane, all]) => [lane, all.map((one) => toRecordedRow(one, showAccount))]),
      );
    },
    async *within(tenant, range) {
      const { store, showAccount } = recordingOf(tenant);
      for await (const page of store.within(range, STREAM_PAGE)) {
        yield page.map((one) => toRecordedRow(one, showAccount));
      }
    },
    async byKeys(tenant, keys) {
      const { store, showAccount } = recordingOf(tenant);
      return (await store.byKeys(keys)).map((one) => toRecordedRow(one, showAccount));
    },
  };
}
