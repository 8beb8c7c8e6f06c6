import type { Document } from 'bson';

/** Members of names without a dollar, of each item of lists (`[*]`), and at the end the key of a reference. */
export const OWNER_PATH = /^(?!\$)[^.[\]$]+(\[\*\])?(\.[^.[\]$]+(\[\*\])?)*(\.\$id)?$/;

const REFERENCE = /\.\$id$/;

/** A path as queries have it: they look into lists by themselves. */
export function ownerQuery(path: string): string {
  return path.replaceAll('[*]', '');
}

/** Whether a path leads into a reference (DBRef). */
export function isOfReference(path: string): boolean {
  return REFERENCE.test(path);
}

/** The expression for what lies at a path of a query: members whose name begins with a dollar need one of their own. */
export function ownerExpression(path: string): string | Document {
  if (!isOfReference(path)) return `$${path}`;
  const references = `$${path.replace(REFERENCE, '')}`;
  const idOf = (input: string) => ({ $getField: { field: { $literal: '$id' }, input } });
  return {
    $cond: [
      { $isArray: references },
      { $map: { input: references, in: idOf('$$this') } },
      idOf(references),
    ],
  };
}
