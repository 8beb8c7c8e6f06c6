import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { ValidConfig } from '../../config/configShape.js';
import { checkInterventions } from '../../config/interventions/checkInterventions.js';
import type {
  Condition,
  FieldTest,
  InteractionCondition,
} from '../../config/journeys/Condition.js';
import { checkJourneys } from '../../config/journeys/checkJourneys.js';
import { unknownName } from '../../config/unknownName.js';
import type { DatasetDefinition } from '../../dataset/DatasetDefinition.js';
import type { FieldSpec, FieldSpecs } from '../../dataset/mapping/FieldSpec.js';
import { fitsTest } from '../../journey/conditions/fitsTest.js';
import { recordedInteractions } from '../../recorded/recordedInteractions.js';
import type { Source } from '../../sources/Source.js';

/** Reports what journeys and interventions name that does not exist, and what can never come to be. */
export function checkJourneyNames(
  { journeys, interventions, sources: entries }: ValidConfig,
  interactions: readonly DatasetDefinition[],
  specs: ReadonlyMap<string, FieldSpecs>,
  sources: readonly Source[],
  problems: ConfigProblem[],
): void {
  const named = (type: string | undefined) =>
    interactions.filter((one) => type === undefined || one.type === type);
  const sourceSpec: FieldSpec = {
    is: 'enum',
    name: 'source',
    values: new Set(Object.keys(entries)),
    required: true,
  };
  // What a source may hold that could not be made, nobody knows.
  const areMade = sources.length === Object.keys(entries).length;
  // Of journeys whose shape is wrong, none is known: interventions in them are not wrong for that.
  const areKnown = !problems.some(({ path }) => /^journeys\b/.test(path));
  checkJourneys(
    journeys,
    {
      types: new Set(interactions.map(({ type }) => type)),
      faultOf: (type, field, test) => {
        const all = named(type).map(
          ({ name }) => new Map([...(specs.get(name) ?? []), ['source', sourceSpec] as const]),
        );
        const faults = all.map((fields) => faultOfField(field, fields, test));
        return faults.includes(undefined) ? undefined : faults[0];
      },
      canOccur: (condition) =>
        !areMade ||
        partsOf(condition).some((part) =>
          named(part.type).some((one) => isServed(one, part, sources)),
        ),
    },
    problems,
  );
  if (areKnown) checkInterventions(interventions, journeys, problems);
}

function partsOf(condition: Condition): readonly InteractionCondition[] {
  return condition.kind === 'anyOf' ? condition.conditions : [condition];
}

/** Whether a source may hold such interactions, as far as its mapping tells. */
function isServed(
  definition: DatasetDefinition,
  { fields }: InteractionCondition,
  sources: readonly Source[],
): boolean {
  if (definition === recordedInteractions) return true;
  return sources.some(({ name, capabilities }) => {
    const served = capabilities.get(definition.name);
    if (served === undefined) return false;
    const known = new Map([...(served.constants ?? []), ['source', name] as const]);
    return [...known].every(
      ([field, value]) => fields[field] === undefined || fitsTest(value, fields[field]),
    );
  });
}

function faultOfField(name: string, fields: FieldSpecs, test: FieldTest): string | undefined {
  const spec = fields.get(name);
  return spec === undefined ? unknownName('field', name, fields.keys()) : faultOfTest(spec, test);
}

function faultOfTest(spec: FieldSpec, test: FieldTest): string | undefined {
  if (test === null) return undefined;
  if (Array.isArray(test)) {
    return test.map((one) => faultOfTest(spec, one)).find((one) => one !== undefined);
  }
  if (spec.is === 'list') return faultOfTest(spec.of, test);
  if (spec.is === 'scalar' && spec.scalar === 'JSON') return undefined;
  const isObject = typeof test === 'object' && !(test instanceof RegExp);
  if (spec.is === 'object') {
    if (!isObject)
      return `expected an object with members of ${[...spec.fields.keys()].join(', ')}`;
    return Object.entries(test)
      .map(([name, one]) => faultOfField(name, spec.fields, one as FieldTest))
      .find((one) => one !== undefined);
  }
  if (spec.is === 'money' || spec.is === 'reference') {
    return isObject ? undefined : 'expected an object, as this field has members';
  }
  if (isObject) return 'expected a value, a list of values or a pattern';
  if (spec.is === 'enum' && typeof test === 'string' && !spec.values.has(test)) {
    return unknownName('value', test, spec.values);
  }
  return undefined;
}
