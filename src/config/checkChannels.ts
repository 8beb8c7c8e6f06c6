import { closestName } from '../lib/closestName.js';
import { addressKey } from './addressKey.js';
import type { ConfigProblem } from './ConfigProblem.js';
import type { AccountEntry, ChannelEntry } from './channelsShape.js';
import type { PurposeRule } from './purposeRuleShape.js';

/** The names that the section `channels` may use, by what they name. */
export interface ChannelWords {
  readonly channel: ReadonlySet<string>;
  readonly purpose: ReadonlySet<string>;
  /** GraphQL types of interactions. */
  readonly type: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  /** Fields of interactions. */
  readonly field: ReadonlySet<string>;
}

/** Reports what the section `channels` names that does not exist, and what it tells twice. */
export function checkChannels(
  entries: readonly ChannelEntry[],
  words: ChannelWords,
  problems: ConfigProblem[],
): void {
  const report = (path: string, message: string) => problems.push({ path, message });
  const check = (word: keyof ChannelWords, name: string, path: string) => {
    if (words[word].has(name)) return;
    const near = closestName(name, words[word]);
    const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
    report(
      path,
      `unknown ${word} \`${name}\`${hint}; expected one of ${[...words[word]].join(', ')}`,
    );
  };
  const checkEach = (word: keyof ChannelWords, names: readonly string[], path: string) => {
    for (const [place, name] of names.entries()) check(word, name, `${path}.${place}`);
  };
  const checkRules = (rules: readonly PurposeRule[], path: string) => {
    for (const [place, rule] of rules.entries()) {
      const at = `${path}.${place}`;
      check('purpose', rule.purpose, `${at}.purpose`);
      checkEach('type', rule.types ?? [], `${at}.types`);
      checkEach('source', rule.sources ?? [], `${at}.sources`);
      for (const field of Object.keys(rule.matches ?? {})) {
        check('field', field, `${at}.matches.${field}`);
      }
    }
  };

  for (const [place, { channel, purposes, accounts, rules }] of entries.entries()) {
    const path = `channels.${place}`;
    check('channel', channel, `${path}.channel`);
    if (entries.findIndex((one) => one.channel === channel) < place) {
      report(`${path}.channel`, `expected each channel once, found ${channel} again`);
    }
    checkEach('purpose', purposes, `${path}.purposes`);
    checkRules(rules, `${path}.rules`);
    for (const [index, account] of accounts.entries()) {
      const at = `${path}.accounts.${index}`;
      checkEach('purpose', account.purposes, `${at}.purposes`);
      checkRules(account.rules, `${at}.rules`);
      checkNarrowing(account, at, report);
      if (accounts.slice(0, index).some((other) => isSame(account, other))) {
        const message = 'expected each address once, or a `platform` for each of them';
        report(`${at}.address`, `${message}; found it again`);
      }
    }
  }
}

/** Rules of an account choose among its purposes. */
function checkNarrowing(
  { purposes, rules }: AccountEntry,
  path: string,
  report: (path: string, message: string) => void,
): void {
  for (const [place, { purpose }] of rules.entries()) {
    if (purposes.includes(purpose)) continue;
    const message = `expected one of the account's purposes ${purposes.join(', ')}, found ${purpose}`;
    report(`${path}.rules.${place}.purpose`, message);
  }
}

function isSame(a: AccountEntry, b: AccountEntry): boolean {
  if (addressKey(a.address) !== addressKey(b.address)) return false;
  return (
    a.platform === undefined ||
    b.platform === undefined ||
    a.platform.toLowerCase() === b.platform.toLowerCase()
  );
}
