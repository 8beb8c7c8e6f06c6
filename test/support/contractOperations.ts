import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, parse, print } from 'graphql';

const folder = fileURLToPath(new URL('../../../shared/contract/', import.meta.url));

/** Whether the contract is at hand; it is not part of the project. */
export const hasContract = existsSync(folder);

/** The operations of a file of the contract by name, word for word; none, with a notice, where it is not at hand. */
export function contractOperations(file: string): ReadonlyMap<string, string> {
  if (!hasContract) {
    process.stderr.write(`The contract's operations are not sent: there is no ${folder}.\n`);
    return new Map();
  }
  const operations = new Map<string, string>();
  for (const node of parse(readFileSync(`${folder}${file}`, 'utf8')).definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION)
      operations.set(node.name?.value ?? '', print(node));
  }
  return operations;
}
