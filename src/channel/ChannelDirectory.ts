import { LRUCache } from 'lru-cache';
import { addressKey } from '../config/addressKey.js';
import type { ChannelEntry } from '../config/channelsShape.js';
import type { ChannelAccount } from './ChannelAccount.js';

/** What tells an address of the brand from others that are written alike. */
export interface AccountPlace {
  readonly channel?: string | null | undefined;
  readonly platform?: string | null | undefined;
}

/** The brand's channels and its addresses on them, as configured. */
export class ChannelDirectory {
  readonly entries: readonly ChannelEntry[];
  readonly #byChannel: ReadonlyMap<string, ChannelEntry>;
  readonly #byAddress = new Map<string, ChannelAccount[]>();
  /** What was found: rows name the same few addresses over and over. */
  readonly #found = new LRUCache<string, { readonly account: ChannelAccount | undefined }>({
    max: 1_000,
  });

  constructor(entries: readonly ChannelEntry[]) {
    this.entries = entries;
    this.#byChannel = new Map(entries.map((entry) => [entry.channel, entry]));
    for (const { channel, accounts } of entries) {
      for (const account of accounts) {
        const key = addressKey(account.address);
        const known = this.#byAddress.get(key) ?? [];
        const { address, label = null, platform = null, purposes } = account;
        const shown = { address, label, platform, purposes };
        this.#byAddress.set(key, [...known, { ...account, channel, shown }]);
      }
    }
  }

  channel(name: string): ChannelEntry | undefined {
    return this.#byChannel.get(name);
  }

  /** Whether the brand has an address on a channel. */
  hasAccount(address: string, channel: string): boolean {
    const fitting = this.#byAddress.get(addressKey(address)) ?? [];
    return fitting.some((one) => one.channel === channel);
  }

  /** The account of an address; undefined where none, or more than one, fits what is told of it. */
  account(address: string, { channel, platform }: AccountPlace = {}): ChannelAccount | undefined {
    const name = `${channel ?? ''}\n${platform ?? ''}\n${address}`;
    let found = this.#found.get(name);
    if (found === undefined) {
      found = { account: this.#find(address, { channel, platform }) };
      this.#found.set(name, found);
    }
    return found.account;
  }

  #find(address: string, { channel, platform }: AccountPlace): ChannelAccount | undefined {
    const fitting = this.#byAddress.get(addressKey(address))?.filter((one) => {
      const isOnChannel = channel == null || one.channel === channel;
      const known = one.platform?.toLowerCase();
      return (
        isOnChannel &&
        (platform == null || (known ?? platform.toLowerCase()) === platform.toLowerCase())
      );
    });
    return fitting?.length === 1 ? fitting[0] : undefined;
  }
}
