import type { MemorySize } from '../memory/MemorySize.js';
import type { People } from '../people/readPeople.js';
import type { BenchCase } from './BenchCase.js';
import { customerPage } from './customerPage.js';
import { memoryAnswer } from './memoryAnswer.js';
import { oneCustomer } from './oneCustomer.js';
import { sameCustomer } from './sameCustomer.js';
import { timelinePage } from './timelinePage.js';

/** All that contenders are asked. */
export function createCases(people: People, memory: MemorySize): BenchCase[] {
  return [
    oneCustomer(people.people),
    sameCustomer(people.people),
    customerPage(people),
    timelinePage(people),
    memoryAnswer(memory),
  ];
}
