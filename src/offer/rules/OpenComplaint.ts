import type { InteractionRow } from '../../dataset/InteractionRow.js';
import { isOpenTicket } from '../../dataset/isOpenTicket.js';
import { daysBefore } from '../daysBefore.js';
import { describeMissing } from '../describeMissing.js';
import type { Finding } from '../Finding.js';
import type { OfferRule } from '../OfferRule.js';

type TicketRow = InteractionRow & {
  readonly status?: string | null;
  readonly resolvedAt?: string | null;
};

/** Something that the customer asked or complained about is not dealt with. */
export const OpenComplaint: OfferRule = {
  code: 'OPEN_COMPLAINT',
  isEnabled: ({ openComplaint }) => openComplaint.enabled,
  failsClosed: ({ openComplaint }) => openComplaint.whenUnknown === 'REFUSE',

  async find(_offer, context): Promise<Finding> {
    const { days, purposes } = context.config.openComplaint;
    const since = daysBefore(days, context.now);
    const { rows, freshness } = await context.read<TicketRow>('tickets', since);
    const open = (rows ?? []).filter(
      (row) =>
        isOpenTicket(row.status, row.resolvedAt) &&
        row.position.time >= since &&
        (row.purpose == null || purposes.includes(row.purpose)),
    );
    const unknown = describeMissing(freshness);
    return {
      ...(open.length > 0 && { against: { message: 'A ticket is not resolved.', evidence: open } }),
      ...(unknown !== undefined && { unknown }),
      freshness,
    };
  },
};
