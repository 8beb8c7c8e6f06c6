import Sequencer from '@jest/test-sequencer';

/** Parts of the paths of suites that take long however short their files are, the longest first. */
const LONG = [
  'test/soak/',
  'test/cli/commands',
  'test/embedded/postgres/parentDeath',
  'test/identity/matching/batch',
  'test/sources/mongodb.test',
  'test/activity/processes',
  'test/recorded/crash/',
  'test/cli/demo',
  'test/identity/crash/',
];

/**
 * Begins with the suites that take longest, so that none of them is run alone at the end. Without
 * times of an earlier run, as in CI, Jest goes by the size of files.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONG.findIndex((part) => path.includes(part));
      return place < 0 ? LONG.length : place;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
