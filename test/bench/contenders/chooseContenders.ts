import type { CaseName } from '../cases/CaseName.js';
import { arePeersInstalled } from './arePeersInstalled.js';
import { CONTENDER_NAMES, type ContenderName } from './ContenderName.js';
import { casesOf } from './casesOf.js';

/** What the others are measured by, and what is measured. */
const ALWAYS: readonly ContenderName[] = ['hand-written', 'rotunda'];
/** Those that `npm ci` in test/bench installs. */
const PEERS: readonly ContenderName[] = ['mercurius', 'yoga', 'hive'];

/** The contenders that take part in some of these cases, the one that the others are measured by first. */
export function chooseContenders(
  wanted: readonly ContenderName[],
  cases: readonly CaseName[],
): ContenderName[] {
  return CONTENDER_NAMES.filter(
    (name) =>
      (ALWAYS.includes(name) || wanted.includes(name)) &&
      (arePeersInstalled() || !PEERS.includes(name)) &&
      casesOf(name).some((one) => cases.includes(one)),
  );
}
