import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import type { ValidConfig } from '../../config/configShape.js';
import type { WebhookChange } from '../../config/WebhookChange.js';
import { RequestError } from '../../errors/RequestError.js';

const MOST = 100;

const text = z.union([z.string().min(1).max(500), z.number()]).transform(String);
const changes = z
  .array(z.object({ dataset: z.string(), id: text.optional(), recordId: text.optional() }))
  .max(MOST);

/** What a body says has changed. */
export function readChanges(
  body: Buffer,
  { changes: read }: Pick<ValidConfig['webhooks'][string], 'changes'>,
): readonly WebhookChange[] {
  try {
    if (!isUtf8(body)) throw new Error('not in UTF-8');
    const said: unknown = JSON.parse(body.toString('utf8'));
    return changes.parse(read === undefined ? Object(said).changes : read(said as never));
  } catch {
    const shape = '{ "changes": [{ "dataset", "id", "recordId" }] }';
    throw new RequestError(
      'BAD_REQUEST',
      `Expected JSON such as ${shape}, at most ${MOST} changes.`,
    );
  }
}
