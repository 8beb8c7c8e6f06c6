import type { Reader } from '../../dataset/mapping/Reader.js';

type Step =
  | { readonly is: 'member'; readonly name: string }
  | { readonly is: 'index'; readonly index: number }
  | { readonly is: 'where'; readonly path: readonly Step[]; readonly equals: string }
  | { readonly is: 'all' };

/** A member, a place from either end, all items, a member of any name, the item of a member. */
const SEGMENT =
  /^(?:\.?([^.[\]]*@(?:odata\.|OData\.Community\.Display\.V1\.|Microsoft\.Dynamics\.CRM\.)[^.[\]]+|[^.[\]]+)|\[(-?\d+)\]|\[\*\]()|\[("[^"]*"|'[^']*')\]|\[([^[\]=]+)=("[^"]*"|'[^']*'|[^[\]]*)\])/;

/**
 * Compiles a path into a document: `$.a.b`, `lines[0].sku`, `data[-1].id` (the last item),
 * `emails[*].value` (a list), `custom_fields[id=36].value` (the first item whose member equals),
 * `['first.name']` (a name with dots; those of OData, as `@odata.nextLink`
 * or `statecode@OData.Community.Display.V1.FormattedValue`, need no quotes). A `$`
 * alone is the document, `$email` a member.
 * Answers a text that says what is wrong where it is no path.
 */
export function compilePath(path: string): Reader | string {
  const steps = parseSteps(path.replace(/^\$(\.|(?=\[)|$)/, ''));
  if (steps === undefined) {
    return 'expected a path such as `customer.name`, `lines[0].sku` or `fields[id=36].value`';
  }
  const [first, ...others] = steps;
  if (others.length === 0 && first?.is === 'member') {
    const { name } = first;
    return (document) => member(document, name);
  }
  return (document) => walk(document, steps, 0);
}

function parseSteps(path: string): Step[] | undefined {
  const steps: Step[] = [];
  let rest = path;
  while (rest !== '') {
    const found = SEGMENT.exec(rest);
    if (found === null) return undefined;
    const [whole, name, index, all, quoted, where, equals] = found;
    if (name !== undefined) steps.push({ is: 'member', name });
    else if (index !== undefined) steps.push({ is: 'index', index: Number(index) });
    else if (all !== undefined) steps.push({ is: 'all' });
    else if (quoted !== undefined) steps.push({ is: 'member', name: unquote(quoted) });
    else {
      const inner = parseSteps(where ?? '');
      if (inner === undefined) return undefined;
      steps.push({ is: 'where', path: inner, equals: unquote(equals ?? '') });
    }
    rest = rest.slice(whole.length);
  }
  return steps;
}

function unquote(text: string): string {
  return /^(".*"|'.*')$/.test(text) ? text.slice(1, -1) : text;
}

function walk(value: unknown, steps: readonly Step[], from: number): unknown {
  let at = value;
  for (let place = from; place < steps.length; place++) {
    // What is null has nothing below it; what is not there may lie elsewhere.
    if (at === null || at === undefined) return at;
    const step = steps[place] as Step;
    switch (step.is) {
      case 'member':
        at = member(at, step.name);
        break;
      case 'index':
        at = Array.isArray(at) ? at.at(step.index) : undefined;
        break;
      case 'where':
        at = Array.isArray(at)
          ? at.find((item) => String(walk(item, step.path, 0)) === step.equals)
          : undefined;
        break;
      case 'all':
        if (!Array.isArray(at)) return undefined;
        return at
          .flatMap((item) => walk(item, steps, place + 1))
          .filter((item) => item !== null && item !== undefined);
    }
  }
  return at;
}

/** An own member only: what a prototype has is no data. */
function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
