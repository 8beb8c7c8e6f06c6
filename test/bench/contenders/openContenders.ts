import type { Closers } from '../../../src/demo/Closers.js';
import type { HatShop } from '../../../src/demo/startHatShop.js';
import { placesOf } from '../../support/placesOf.js';
import { PAGE_SIZE } from '../cases/customerPage.js';
import type { MemorySize } from '../memory/MemorySize.js';
import { type People, readPeople } from '../people/readPeople.js';
import type { Progress } from '../report/createProgress.js';
import type { Contender } from './Contender.js';
import { compileProgram } from './compileProgram.js';
import { startContender } from './startContender.js';

/** The contenders, the one that the others are measured by first, and the hat shop's people. */
export interface OpenContenders {
  readonly contenders: readonly Contender[];
  readonly people: People;
}

/** Starts the contenders: Rotunda finds out who is who, and the others are told. */
export async function openContenders(
  shop: HatShop,
  memory: MemorySize,
  closers: Closers,
  signal: AbortSignal,
  { show }: Progress,
): Promise<OpenContenders> {
  const step = (done: number) => {
    signal.throwIfAborted();
    show('starting servers', done, 4);
  };
  step(0);
  const program = closers.add(await compileProgram(), (one) => one.remove());
  step(1);
  const places = placesOf(shop.config);
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
    memory: await readPeople(rotunda.endpoints.large, memory.people),
  };
  const handWritten = await start('hand-written', people);
  step(3);
  const apollo = await start('apollo without dataloaders', people);
  step(4);
  return { contenders: [handWritten, rotunda, apollo], people: people.shop };
}
