import { LRUCache } from 'lru-cache';
import { isTypo } from '../names/isTypo.js';

/** Providers of so many mailboxes that a domain one letter away is one of theirs, mistyped. */
const PROVIDERS = ['gmail', 'googlemail', 'hotmail', 'outlook', 'yahoo', 'icloud'];
const DOMAIN = /^([a-z]+)\.(com|con|co|cmo|ocm|cm|vom|comm)$/;
const LONGEST = 16;
/** Most addresses that are looked at. */
const RIGHT: ReadonlySet<string> = new Set(PROVIDERS.map((one) => `${one}.com`));

const known = new LRUCache<string, string>({ max: 1_000 });

/** The domain of a large provider that another, one letter away, was to be; undefined for most. */
export function mistypedProvider(domain: string): string | undefined {
  if (domain.length > LONGEST || RIGHT.has(domain)) return undefined;
  let provider = known.get(domain);
  if (provider === undefined) {
    provider = find(domain) ?? '';
    known.set(domain, provider);
  }
  return provider === '' ? undefined : provider;
}

function find(domain: string): string | undefined {
  const [, name = '', ending] = DOMAIN.exec(domain) ?? [];
  const provider = PROVIDERS.find((one) => one === name || (ending === 'com' && isSlip(name, one)));
  return provider && `${provider}.com`;
}

function isSlip(name: string, provider: string): boolean {
  return name === provider.slice(0, -1) || (name[0] === provider[0] && isTypo(name, provider));
}
