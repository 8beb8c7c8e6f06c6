import { RequestError } from '../errors/RequestError.js';
import type { Journey } from './Journey.js';

/** The configured journey of an id. */
export function findJourney(id: string, journeys: readonly Journey[]): Journey {
  const found = journeys.find((one) => one.id === id);
  if (found !== undefined) return found;
  const known = journeys.map((one) => one.id).join(', ');
  const expected = known === '' ? 'none is configured' : `expected one of ${known}`;
  throw new RequestError('NOT_FOUND', `There is no journey of this id; ${expected}.`);
}
