import dns, { type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { getErrorCode } from './getErrorCode.js';

interface Known {
  readonly addresses: LookupAddress[];
  readonly at: number;
}

/** So long an answer is waited for where there is one of before. */
const PATIENCE_MS = 100;
/** So long an address is believed that nobody confirms. */
const BELIEVED_MS = 300_000;

const underWay = new Map<string, Promise<LookupAddress[]>>();
const known = new Map<string, Known>();

/**
 * Looks up the name that a connection goes to, as the system does it. The system has two threads for
 * that, whatever is connected to, so that names which nobody answers for would keep all others
 * waiting: a name that is being looked up is looked up once, and one that was known a moment ago need
 * not wait for its turn.
 */
export const lookUp: LookupFunction = (name, options, tell) => {
  const told = (addresses: LookupAddress[]) => {
    const [first] = addresses;
    if (options.all === true) tell(null, addresses);
    else tell(null, first?.address ?? '', first?.family);
  };
  addressesOf(name, options).then(told, (error) => tell(error, ''));
};

function addressesOf(name: string, options: LookupOptions): Promise<LookupAddress[]> {
  const key = `${name} ${options.family ?? 0} ${options.hints ?? 0}`;
  const fresh = lookUpOnce(key, name, options);
  const before = known.get(key);
  if (before === undefined || performance.now() - before.at > BELIEVED_MS) return fresh;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(before.addresses), PATIENCE_MS);
    fresh.then(resolve, (error) => {
      // That there is no such name any more is an answer; that nobody answers is none.
      if (getErrorCode(error) === 'ENOTFOUND') reject(error);
      else resolve(before.addresses);
    });
    const end = () => clearTimeout(timer);
    fresh.then(end, end);
  });
}

function lookUpOnce(key: string, name: string, options: LookupOptions): Promise<LookupAddress[]> {
  const shared = underWay.get(key);
  if (shared !== undefined) return shared;
  const looking = new Promise<LookupAddress[]>((resolve, reject) => {
    dns.lookup(name, { ...options, all: true }, (error, addresses) => {
      underWay.delete(key);
      if (error !== null) {
        reject(error);
        return;
      }
      known.set(key, { addresses, at: performance.now() });
      resolve(addresses);
    });
  });
  underWay.set(key, looking);
  return looking;
}
