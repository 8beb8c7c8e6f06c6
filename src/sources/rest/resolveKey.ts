import { readBody } from '../documents/readBody.js';
import type { PageState } from '../pages/PageState.js';
import { PageTrail } from '../pages/PageTrail.js';
import type { ReadContext } from '../ReadContext.js';
import { readKey } from '../readKey.js';
import { SourceError } from '../SourceError.js';
import type { Placeholders } from '../templates/fillTemplate.js';
import type { Endpoint } from './Endpoint.js';
import type { RestDataset } from './RestDataset.js';
import type { RestReading } from './RestReading.js';

/** The ids that an API has for a key, and whether it may have more than were read. */
export interface ResolvedKeys {
  readonly ids: readonly string[];
  readonly cut: boolean;
}

/** A dataset whose requests need a first step. */
export type ResolvingDataset = RestDataset & { readonly resolve: object };

const SIZE = 100;

/** Whether requests for a dataset need that. */
export function resolves(dataset: RestDataset): dataset is ResolvingDataset {
  return dataset.resolve !== undefined;
}

/** The first of two steps: asks the API for the ids that it has for a key. */
export async function resolveKey(
  reading: RestReading,
  { name, resolve }: ResolvingDataset,
  values: Placeholders,
  context: ReadContext,
): Promise<ResolvedKeys> {
  const { value, ...asked } = resolve;
  const rows = (body: unknown) => [readBody(value, body) ?? []].flat();
  const endpoint: Endpoint = { ...asked, rows };
  const trail = new PageTrail();
  const ids: string[] = [];
  let state: PageState | undefined = { at: 'first' };
  for (let pages = 0; state !== undefined && pages < reading.maxPages; pages++) {
    if (state.at === 'nowhere') break;
    const page = await reading.page(endpoint, values, state, SIZE, name, context);
    ids.push(...page.rows.map(idOf));
    state = trail.follow(page.next, page.rows);
  }
  return { ids, cut: state !== undefined };
}

function idOf(raw: unknown): string {
  const id = readKey(raw);
  if (id !== null) return id;
  throw new SourceError('SOURCE_BAD_RESPONSE', 'what `resolve` finds is no id');
}
