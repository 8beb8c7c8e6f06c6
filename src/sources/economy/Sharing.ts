import type { RequestScope } from '../RequestScope.js';
import { SourceError } from '../SourceError.js';
import type { EconomyOptions } from './economyOptions.js';
import { nameInGroup } from './nameInGroup.js';
import type { SharedItem } from './SharedItem.js';
import { type AskItems, SharedRead } from './SharedRead.js';

type Answer<T> = ReadonlyMap<string, T | SourceError>;
type Read<T> = SharedRead<T | SourceError>;

/**
 * Reads that requests share: what is asked for within a moment is one read, and who asks for what is
 * being read waits for that. A group names all that two reads must have alike.
 */
export class Sharing<T> {
  readonly #coalesce: boolean;
  readonly #windowMs: number | false;
  readonly #youngMs: number;
  /** Reads that can be waited for, by group and item. */
  readonly #open = new Map<string, Read<T>>();
  /** Reads that were not sent yet, by group. */
  readonly #gathering = new Map<string, Read<T>[]>();

  constructor(
    { coalesce, batchWindowMs }: NonNullable<EconomyOptions['sharing']>,
    deadlineMs: number,
  ) {
    this.#coalesce = coalesce;
    this.#windowMs = batchWindowMs;
    // Who comes late would share the little time that is left, too.
    this.#youngMs = deadlineMs / 2;
  }

  /** Reads some items together with others who ask for the like; by lane. Tells how many others read. */
  async read(
    group: string,
    items: readonly SharedItem[],
    scope: RequestScope,
    ask: AskItems<T | SourceError>,
    onJoined: (items: number) => void,
  ): Promise<Answer<T>> {
    const answer = new Map<string, T | SourceError>();
    if (scope.signal.aborted) return new Map(items.map(({ lane }) => [lane, late()]));
    const shares = new Map<Read<T>, SharedItem[]>();
    let own: Read<T> | undefined;
    let joined = 0;
    for (const item of items) {
      let read = this.#joinable(group, item, scope);
      if (read !== undefined) joined += 1;
      if (read === undefined && this.#windowMs === false) {
        own ??= this.#create(group);
        own.add(item);
        read = own;
      }
      read ??= this.#gather(group, item, this.#windowMs || 0, ask);
      if (this.#coalesce || this.#windowMs !== false)
        this.#open.set(nameInGroup(group, item), read);
      const share = shares.get(read);
      if (share === undefined) shares.set(read, [item]);
      else share.push(item);
    }
    const waiting = [...shares].map(async ([read, share]) => {
      const found = await read.wait(scope);
      for (const { lane } of share) {
        const one = found === undefined ? late() : found.get(lane);
        if (one !== undefined) answer.set(lane, one);
      }
    });
    own?.start(ask);
    if (joined > 0) onJoined(joined);
    await Promise.all(waiting);
    return answer;
  }

  /** Lets nobody wait any more for what was sent of the groups that begin so: it may be outdated. */
  detach(prefix: string): void {
    for (const [name, read] of this.#open) {
      if (read.startedAt !== undefined && name.startsWith(prefix)) this.#open.delete(name);
    }
  }

  #joinable(group: string, item: SharedItem, { maxAgeMs }: RequestScope): Read<T> | undefined {
    const read = this.#open.get(nameInGroup(group, item));
    if (read?.startedAt === undefined) return read;
    if (!this.#coalesce) return undefined;
    const age = performance.now() - read.startedAt;
    return age < Math.min(this.#youngMs, maxAgeMs ?? this.#youngMs) ? read : undefined;
  }

  /** A read that an item can come along with, sent when its window is over. */
  #gather(group: string, item: SharedItem, windowMs: number, ask: AskItems<T | SourceError>) {
    const known = this.#gathering.get(group) ?? [];
    for (const read of known) if (read.add(item)) return read;
    const read = this.#create(group);
    read.add(item);
    this.#gathering.set(group, [...known, read]);
    const send = () => {
      const left = (this.#gathering.get(group) ?? []).filter((one) => one !== read);
      if (left.length > 0) this.#gathering.set(group, left);
      else this.#gathering.delete(group);
      read.start(ask);
    };
    if (windowMs === 0) setImmediate(send);
    else setTimeout(send, windowMs);
    return read;
  }

  #create(group: string): Read<T> {
    const read: Read<T> = new SharedRead((items) => {
      for (const item of items) {
        const name = nameInGroup(group, item);
        if (this.#open.get(name) === read) this.#open.delete(name);
      }
    });
    return read;
  }
}

function late(): SourceError {
  return new SourceError('SOURCE_TIMEOUT', 'no answer before the request ended');
}
