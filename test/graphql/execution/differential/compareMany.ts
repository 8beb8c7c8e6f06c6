import { parseArgs } from 'node:util';
import { QueryExecutor } from '../../../../src/graphql/execution/QueryExecutor.js';
import { Chance } from './Chance.js';
import { type Comparison, compareExecutions } from './compareExecutions.js';
import { createOperation, type Operation } from './createOperation.js';
import { createSyntheticRoot, createSyntheticSchema } from './createSyntheticSchema.js';

/** What came of comparing many operations; written as JSON. */
export interface Outcome {
  readonly compared: number;
  readonly leftToGraphqlJs: number;
  readonly withErrors: number;
  /** Those that were answered differently: none. */
  readonly differing: readonly (Operation & Comparison & { readonly seed: number })[];
}

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '20000' },
  },
});

// graphql-js forgets promises of list items behind one that throws at once.
process.on('unhandledRejection', () => undefined);

const schema = createSyntheticSchema();
const executor = new QueryExecutor(schema);
const differing: Outcome['differing'][number][] = [];
const counts = { compared: 0, leftToGraphqlJs: 0, withErrors: 0 };
const from = Number(values.from);
for (let seed = from; seed < from + Number(values.count); seed++) {
  const operation = createOperation(schema, new Chance(seed));
  const give = () => ({ rootValue: createSyntheticRoot(schema, seed) });
  const { expected, found } = await compareExecutions(schema, executor, operation, give);
  if (found === undefined) {
    counts.leftToGraphqlJs += 1;
    continue;
  }
  counts.compared += 1;
  if (expected.includes('"errors"')) counts.withErrors += 1;
  if (found !== expected) differing.push({ seed, ...operation, expected, found });
}
const outcome: Outcome = { ...counts, differing };
process.stdout.write(`${JSON.stringify(outcome, null, 1)}\n`);
process.exitCode = differing.length === 0 ? 0 : 1;
