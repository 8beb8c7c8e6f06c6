import type { OffersConfig } from '../../config/offersShape.js';
import { daysBefore } from '../daysBefore.js';
import type { Finding } from '../Finding.js';
import { isSameArticle } from '../isSameArticle.js';
import { isSameName } from '../isSameName.js';
import type { Offer } from '../Offer.js';
import type { OfferRule } from '../OfferRule.js';
import { type Purchase, readPurchases } from '../purchases/readPurchases.js';
import type { SoldLine } from '../purchases/SoldOrder.js';

/** The same article, or one of its category, was bought within some days and has not come back. */
export const AlreadyBought: OfferRule = {
  code: 'ALREADY_BOUGHT',
  isEnabled: ({ alreadyBought }) => alreadyBought.enabled,
  failsClosed: ({ alreadyBought }) => alreadyBought.whenUnknown === 'REFUSE',

  async find(offer, context): Promise<Finding> {
    const { days, sameCategory } = context.config.alreadyBought;
    const { articleOf } = context.config;
    const category = sameCategory ? offer.category : undefined;
    const sought: Sought = { sku: offer.sku, category, articleOf };
    const { list, unknown, returnsUnknown, freshness } = await readPurchases(
      context,
      daysBefore(days, context.now),
    );
    if (sought.sku === undefined && sought.category === undefined) {
      const notes = ['The offer names no article: what was bought says nothing about it.'];
      return { freshness, notes };
    }
    const evidence = list.filter(({ kept }) =>
      kept?.some((line) => matches(line, sought) === true),
    );
    const untold = list.filter((purchase) => isUntold(purchase, sought)).length;
    const silent = untold === 0 ? undefined : `${untold} orders do not tell what was bought`;
    // What was not bought cannot have come back.
    const undone = evidence.length === 0 ? undefined : returnsUnknown;
    const known = [unknown, undone, silent].filter((one) => one !== undefined);
    const reasons = [...new Set(known)].join(', ');
    return {
      ...(evidence.length > 0 && {
        against: {
          message: `Bought within the last ${days} days, and not given back.`,
          evidence: evidence.map(({ order }) => order),
        },
      }),
      ...(reasons !== '' && { unknown: reasons }),
      notes: noteUnknownSku(sought, list),
      freshness,
    };
  },
};

type Sought = Pick<Offer, 'sku' | 'category'> & Pick<OffersConfig, 'articleOf'>;

/** Whether a line is what the offer is for; undefined where it does not tell. */
function matches({ sku, category }: SoldLine, sought: Sought): boolean | undefined {
  if (isSameArticle(sku, sought.sku, sought)) return true;
  if (isSameName(category, sought.category)) return true;
  const tells = sought.sku === undefined ? category != null : sku != null;
  return tells ? false : undefined;
}

function isUntold({ kept }: Purchase, sought: Sought): boolean {
  return kept === null || kept.some((line) => matches(line, sought) === undefined);
}

function noteUnknownSku(sought: Sought, list: readonly Purchase[]): string[] {
  if (sought.sku === undefined) return [];
  const isKnown = list.some(({ order }) =>
    order.lines?.some(({ sku }) => isSameArticle(sku, sought.sku, sought)),
  );
  const note = 'No recent order of this customer names this SKU; whether it exists is not checked.';
  return isKnown ? [] : [note];
}
