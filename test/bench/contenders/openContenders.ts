import type { Closers } from '../../../src/demo/Closers.js';
import type { HatShopPlaces } from '../../../src/demo/config/HatShopPlaces.js';
import { PAGE_SIZE } from '../cases/customerPage.js';
import type { MemorySize } from '../memory/MemorySize.js';
import { type People, readPeople } from '../people/readPeople.js';
import type { Progress } from '../report/createProgress.js';
import { arePeersInstalled } from './arePeersInstalled.js';
import type { Contender } from './Contender.js';
import { compileProgram } from './compileProgram.js';
import { startContender } from './startContender.js';

/** The contenders, the one that the others are measured by first, and the hat shop's people. */
export interface OpenContenders {
  readonly contenders: readonly Contender[];
  readonly people: People;
}

const OTHERS: readonly Contender['name'][] = [
  'hand-written',
  'apollo with dataloaders',
  'apollo without dataloaders',
  ...(arePeersInstalled() ? (['mercurius', 'yoga'] as const) : []),
];

/** Starts the contenders: Rotunda finds out who is who, and the others are told. */
export async function openContenders(
  places: HatShopPlaces,
  memory: MemorySize,
  closers: Closers,
  signal: AbortSignal,
  { show }: Progress,
): Promise<OpenContenders> {
  const step = (done: number) => {
    signal.throwIfAborted();
    show('starting servers', done, 2 + OTHERS.length);
  };
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
    shop: await readPeople(rotunda.endpoints.page, PAGE_SIZE),
    memory: await readPeople(rotunda.endpoints.memory, memory.people),
  };
  const others: Contender[] = [];
  for (const [place, name] of OTHERS.entries()) {
    others.push(await start(name, people));
    step(3 + place);
  }
  const [handWritten, ...peers] = others as [Contender, ...Contender[]];
  return { contenders: [handWritten, rotunda, ...peers], people: people.shop };
}
