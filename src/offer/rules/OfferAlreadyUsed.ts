import type { OffersConfig } from '../../config/offersShape.js';
import type { InteractionRow } from '../../dataset/InteractionRow.js';
import { sortableTime } from '../../dataset/Position.js';
import type { Row } from '../../dataset/Row.js';
import { describeMissing } from '../describeMissing.js';
import { type Finding, NOTHING } from '../Finding.js';
import { isSameArticle } from '../isSameArticle.js';
import { isSameName } from '../isSameName.js';
import type { Offer } from '../Offer.js';
import type { OfferRule } from '../OfferRule.js';
import { type Purchase, readPurchases } from '../purchases/readPurchases.js';

type SendRow = InteractionRow & {
  readonly campaign?: string | null;
  readonly clickedAt?: string | null;
  readonly offer?: { readonly id?: string | null; readonly sku?: string | null } | null;
};

/** The customer was sent this offer before, and bought on it what they still have. */
export const OfferAlreadyUsed: OfferRule = {
  code: 'OFFER_ALREADY_USED',
  isEnabled: ({ offerAlreadyUsed }) => offerAlreadyUsed.enabled,
  failsClosed: ({ offerAlreadyUsed }) => offerAlreadyUsed.whenUnknown === 'REFUSE',

  async find(offer, context): Promise<Finding> {
    if (offer.id === undefined && offer.campaign === undefined) return NOTHING;
    const sends = await context.read<SendRow>('campaignSends');
    const matching = (sends.rows ?? []).filter((send) => carries(send, offer, context.config));
    const unread = describeMissing(sends.freshness);
    const oldest = matching.at(-1);
    if (oldest === undefined) {
      const { freshness } = sends;
      return { ...(unread !== undefined && { unknown: unread }), freshness };
    }
    const purchases = await readPurchases(context, oldest.position.time);
    const evidence = matching.flatMap((send) => useOf(send, offer, purchases.list, context.config));
    const freshness = [...sends.freshness, ...purchases.freshness];
    const undone = evidence.length === 0 ? undefined : purchases.returnsUnknown;
    const unknown = [unread, purchases.unknown, undone].find((one) => one !== undefined);
    return {
      ...(evidence.length > 0 && {
        against: { message: 'This offer was sent before, and used.', evidence },
      }),
      ...(unknown !== undefined && { unknown }),
      freshness,
    };
  },
};

/** Whether a send carried the offer: by its id, or by its campaign where it has none. */
function carries(
  send: SendRow,
  { id, campaign, sku }: Offer,
  config: Pick<OffersConfig, 'articleOf'>,
): boolean {
  if (send.offer == null) return false;
  if (id !== undefined) return isSameName(send.offer.id, id);
  const { sku: its } = send.offer;
  const isFor = its == null || sku === undefined || isSameArticle(its, sku, config);
  return isSameName(send.campaign, campaign) && isFor;
}

/** The send and the order that came of it; nothing where none did. */
function useOf(
  send: SendRow,
  { sku }: Offer,
  purchases: readonly Purchase[],
  config: Pick<OffersConfig, 'articleOf'>,
): Row[] {
  const article = send.offer?.sku ?? sku;
  // An offer for anything counts as used by the first order after its link was followed.
  const since = article === undefined ? send.clickedAt : send.occurredAt;
  if (since == null) return [];
  const used = purchases.find(
    ({ order, kept }) =>
      order.position.time >= sortableTime(since) &&
      kept?.some((line) => article === undefined || isSameArticle(line.sku, article, config)),
  );
  return used === undefined ? [] : [send, used.order];
}
