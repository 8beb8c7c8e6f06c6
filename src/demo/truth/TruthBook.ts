import { recordSources } from '../story/accounts/Accounts.js';
import { slowMedia } from '../story/contact/responseTimes.js';
import type { Life } from '../story/Life.js';
import { campaignsBefore } from '../story/mailing/campaigns.js';
import { TRIAL_DAYS, trialArticle, trialCampaign } from '../story/mailing/Trial.js';
import type { StoryOptions } from '../story/tellStory.js';
import type { HatShopTruth, TruthConversation, TruthPerson, TruthRecord } from './HatShopTruth.js';
import { truthOfInquiry } from './truthOfInquiry.js';

/** Writes down who is who and what belongs together, life by life. */
export class TruthBook {
  readonly #people: TruthPerson[] = [];
  readonly #anonymous: TruthRecord[] = [];
  readonly #conversations: TruthConversation[] = [];
  readonly #groups = { treated: [] as string[], control: [] as string[] };
  readonly #ordered: string[] = [];

  add({ person, accounts, inquiries, trial }: Life): void {
    const { id, name } = person;
    const records: TruthRecord[] = [];
    for (const source of recordSources) {
      for (const { recordId, mergedInto, email } of accounts[source]) {
        const isAnonymous = source === 'behaviour' && email === null;
        const record = { source, recordId, ...(mergedInto === null ? {} : { mergedInto }) };
        (isAnonymous ? this.#anonymous : records).push(record);
      }
    }
    const mailedAt = accounts.mailer;
    this.#people.push({ id, name: `${name.given} ${name.family}`, records, mailedAt });
    this.#conversations.push(...inquiries.map((inquiry) => truthOfInquiry(inquiry, id)));
    if (trial === undefined) return;
    this.#groups[trial.group].push(id);
    if (trial.extraOrder !== undefined) this.#ordered.push(id);
  }

  close({ customers, seed, now }: StoryOptions): HatShopTruth {
    const sentAt = campaignsBefore(now).find(({ id }) => id === trialCampaign)?.sentAt ?? now;
    return {
      customers,
      seed,
      now: new Date(now).toISOString(),
      people: this.#people,
      anonymous: this.#anonymous,
      conversations: this.#conversations,
      slowService: { channel: 'SOCIAL', media: slowMedia },
      trial: {
        campaign: trialCampaign,
        sentAt: new Date(sentAt).toISOString(),
        sku: trialArticle.sku,
        effectDays: TRIAL_DAYS,
        ...this.#groups,
        ordered: this.#ordered,
      },
    };
  }
}
