import type { OwnShelf } from '../sources/own/OwnSource.js';
import { SourceError } from '../sources/SourceError.js';
import type { ConsentStore } from '../store/ConsentStore.js';
import type { ConsentContent } from './ConsentContent.js';
import { newestDecisions } from './newestDecisions.js';
import { toConsentRow } from './toConsentRow.js';

/** Decisions that were told to Rotunda itself, as a dataset of its own. */
export function createConsentShelf(
  storeOf: (tenant: string) => ConsentStore<ConsentContent>,
): OwnShelf {
  return {
    handsDown: true,
    async newest(tenant, lanes, window) {
      const found = await newestDecisions(storeOf(tenant), lanes, window);
      return new Map(
        [...found].map(([lane, stored]) => [
          lane,
          stored instanceof SourceError ? stored : stored.map(toConsentRow),
        ]),
      );
    },
    async byKeys(tenant, keys) {
      return (await storeOf(tenant).byKeys(keys)).map(toConsentRow);
    },
  };
}
