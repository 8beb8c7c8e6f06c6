import { valueExpression } from './valueExpression.js';

/** Members of names without a dollar, of each item of lists (`[*]`), and at the end the key of a reference. */
export const OWNER_PATH = /^(?!\$)[^.[\]$]+(\[\*\])?(\.[^.[\]$]+(\[\*\])?)*(\.\$id)?$/;

/** A path as queries have it: they look into lists by themselves. */
export function ownerQuery(path: string): string {
  return path.replaceAll('[*]', '');
}

/** The expression for what lies at such a path: that of each item of a list, in a list. */
export function ownerExpression(path: string): unknown {
  return expressionOf('$', path.split('[*]'));
}

function expressionOf(at: string, [step = '', ...onward]: readonly string[]): unknown {
  const value = valueExpression(`${at}${step}`);
  if (onward.length === 0) return value;
  const items = { $map: { input: value, in: expressionOf('$$this', onward) } };
  // One item may stand there by itself.
  return { $cond: [{ $isArray: [value] }, items, expressionOf(`${at}${step}`, onward)] };
}
