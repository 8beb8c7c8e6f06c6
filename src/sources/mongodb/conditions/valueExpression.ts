const REFERENCE = /\.\$id$/;
const PLACE = /^\d+$/;

/** Whether a path may name a place in a list, such as `payments.0.at`. */
export function leadsIntoList(path: string): boolean {
  return path.split('.').some((step) => PLACE.test(step));
}

/** Whether a path leads into a reference (DBRef). */
export function isOfReference(path: string): boolean {
  return REFERENCE.test(path);
}

/**
 * The expression for what lies at a path of queries, such as `$user.id`. In expressions a number is
 * the name of a member alone, in queries a place in a list as well (`$payments.0.amount`); and members
 * whose name begins with a dollar need one of their own.
 */
export function valueExpression(path: string): unknown {
  if (isOfReference(path)) {
    const input = valueExpression(path.replace(REFERENCE, ''));
    return { $getField: { field: { $literal: '$id' }, input } };
  }
  const [first = '', ...steps] = path.split('.');
  return steps.reduce<unknown>(
    (at, step) => (PLACE.test(step) ? itemOf(at, step) : memberOf(at, step)),
    first,
  );
}

function itemOf(list: unknown, place: string): unknown {
  const item = { $arrayElemAt: [list, Number(place)] };
  return { $cond: [{ $isArray: [list] }, item, memberOf(list, place)] };
}

function memberOf(at: unknown, name: string): unknown {
  return typeof at === 'string' ? `${at}.${name}` : { $let: { vars: { at }, in: `$$at.${name}` } };
}
