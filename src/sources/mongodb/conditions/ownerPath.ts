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

/** The expression for what lies at such a path: that of each item of a list, in a list. */
export function ownerExpression(path: string): unknown {
  return expressionOf('$', path.split('[*]'));
}

function expressionOf(at: string, [step = '', ...onward]: readonly string[]): unknown {
  const path = `${at}${step}`;
  if (onward.length === 0) return memberOf(path);
  const items = { $map: { input: path, in: expressionOf('$$this', onward) } };
  // One item may stand there by itself.
  return { $cond: [{ $isArray: [path] }, items, expressionOf(path, onward)] };
}

/** What lies at a path of an expression: members whose name begins with a dollar need one of their own. */
function memberOf(path: string): unknown {
  if (!REFERENCE.test(path)) return path;
  return { $getField: { field: { $literal: '$id' }, input: path.replace(REFERENCE, '') } };
}
