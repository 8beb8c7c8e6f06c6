import type { ExchangeRow } from '../conversation/contacts/Contact.js';
import { toContact } from '../conversation/contacts/toContact.js';
import type { HopDecision } from '../conversation/linking/HopDecision.js';
import { linkContacts } from '../conversation/linking/linkContacts.js';
import { measureConversation } from './measureConversation.js';
import type { ReportWindow } from './ReportWindow.js';
import type { Tallies } from './Tallies.js';

/** Counts the conversations that began within a window, as they stand at one instant. */
export class ConversationCounter {
  readonly computedAt = new Date();
  readonly #window: ReportWindow;

  constructor(window: ReportWindow) {
    this.#window = window;
  }

  /** Links the rows of one person and counts what they come to. */
  count(rows: readonly ExchangeRow[], decisions: readonly HopDecision[], tallies: Tallies): void {
    if (rows.length === 0) return;
    const { from, to } = this.#window;
    for (const linked of linkContacts(rows.map(toContact), decisions)) {
      const { at } = linked.contacts[0];
      if (at < from || at >= to) continue;
      tallies.add(measureConversation(linked, this.computedAt.getTime()));
    }
  }
}
