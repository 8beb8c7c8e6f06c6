import type { Closers } from '../../../src/demo/Closers.js';
import type { HatShopPlaces } from '../../../src/demo/config/HatShopPlaces.js';
import { PAGE_SIZE } from '../cases/customerPage.js';
import type { MemorySize } from '../memory/MemorySize.js';
import { type People, readPeople } from '../people/readPeople.js';
import type { Progress } from '../report/createProgress.js';
import type { Contender } from './Contender.js';
import type { ContenderName } from './ContenderName.js';
import { compileProgram } from './compileProgram.js';
import { endpointOf } from './endpointOf.js';
import { startContender } from './startContender.js';

/** The contenders, the one that the others are measured by first, and the hat shop's people. */
export interface OpenContenders {
  readonly contenders: readonly Contender[];
  readonly people: People;
}

/** The program is compiled, and Rotunda knows who is who. */
const FIRST_STEPS = 2;

/** Starts the contenders, of which Rotunda finds out who is who, and the others are told. */
export async function openContenders(
  wanted: readonly ContenderName[],
  places: HatShopPlaces,
  memory: MemorySize,
  closers: Closers,
  signal: AbortSignal,
  { show }: Progress,
): Promise<OpenContenders> {
  const step = (done: number) => {
    signal.throwIfAborted();
    show('starting servers', done, FIRST_STEPS + others.length);
  };
  const others = wanted.filter((name) => name !== 'rotunda');
  step(0);
  const program = closers.add(await compileProgram(), (one) => one.remove());
  step(1);
  const start = async (name: Contender['name'], people: { shop: People; memory: People }) => {
    const known = { shop: people.shop.people, memory: people.memory.people };
    const setup = { places, memory, people: known };
    return closers.add(await startContender(name, setup, program.file, signal), (one) =>
      one.close(),
    );
  };
  const nobody = { people: [], cursors: [] };
  const rotunda = await start('rotunda', { shop: nobody, memory: nobody });
  step(2);
  const people = {
    shop: await readPeople(endpointOf(rotunda, 'page'), PAGE_SIZE),
    memory: await readPeople(endpointOf(rotunda, 'memory'), memory.people),
  };
  const contenders: Contender[] = [];
  for (const name of wanted) {
    if (name === 'rotunda') contenders.push(rotunda);
    else {
      contenders.push(await start(name, people));
      step(FIRST_STEPS + 1 + others.indexOf(name));
    }
  }
  return { contenders, people: people.shop };
}
