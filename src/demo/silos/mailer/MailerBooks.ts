import { md5 } from '../../../lib/md5.js';
import type { Life } from '../../story/Life.js';
import type { Campaign } from '../../story/mailing/campaigns.js';
import type { Permission } from '../../story/mailing/Permission.js';
import type { Send } from '../../story/mailing/Send.js';
import type { Books } from '../http/Books.js';

/** What the mailer knows of one address. */
interface Subscriber {
  readonly sends: readonly Send[];
  readonly permissions: readonly Noted[];
}

type Noted = Pick<Permission, 'topic' | 'state' | 'at'>;

const STATES = { given: 'subscribed', withdrawn: 'unsubscribed', asked: 'pending' } as const;
const TOPICS: ReadonlySet<unknown> = new Set(['offers', 'newsletter']);

/** All that the mailer knows, in memory, by the MD5 of the address. */
export class MailerBooks implements Books {
  readonly subscribers = new Map<string, Subscriber>();
  #rows = 0;

  get records(): number {
    return this.subscribers.size;
  }

  get rows(): number {
    return this.#rows;
  }

  add({ accounts, sends, permissions }: Life): void {
    if (accounts.mailer === null) return;
    const own = permissions.filter(({ book }) => book === 'mailer');
    const newestFirst = [...sends].sort((a, b) => b.at - a.at);
    const key = md5(accounts.mailer.toLowerCase());
    this.subscribers.set(key, { sends: newestFirst, permissions: own });
    this.#rows += sends.length + own.length;
  }

  sends(key: string) {
    return this.subscribers.get(key)?.sends.map((send) => writeSend(key, send));
  }

  permissions(key: string) {
    return this.subscribers.get(key)?.permissions.map((one) => writePermission(key, one));
  }

  /** Notes a permission as its interface is told of it; what came of that, as a status of HTTP. */
  permit(key: string, { topic, state, since }: Readonly<Record<string, unknown>>): number {
    const subscriber = this.subscribers.get(key);
    if (subscriber === undefined) return 404;
    const known = Object.entries(STATES).find(([, word]) => word === state);
    if (known === undefined || !TOPICS.has(topic) || !Number.isInteger(since)) return 400;
    const permission = { topic, state: known[0], at: Number(since) * 1000 } as Noted;
    const others = subscriber.permissions.filter((one) => one.topic !== topic);
    this.#rows += 1 + others.length - subscriber.permissions.length;
    this.subscribers.set(key, { ...subscriber, permissions: [...others, permission] });
    return 200;
  }
}

function writeSend(key: string, { campaign, at, openedAt, clickedAt }: Send) {
  return {
    id: `${campaign.id}-${key.slice(0, 12)}`,
    campaign: { id: campaign.id, title: campaign.title },
    sent: seconds(at),
    opened: openedAt === null ? null : seconds(openedAt),
    clicked: clickedAt === null ? null : seconds(clickedAt),
    coupon: writeCoupon(campaign),
  };
}

function writeCoupon({ offer }: Campaign) {
  if (offer === null) return null;
  return { code: offer.id, article: offer.article?.sku ?? null, percent_off: offer.percent };
}

function writePermission(key: string, { topic, state, at }: Noted) {
  return {
    id: `${topic}-${key.slice(0, 12)}`,
    topic,
    state: STATES[state],
    since: seconds(at),
  };
}

function seconds(at: number): number {
  return Math.floor(at / 1000);
}
