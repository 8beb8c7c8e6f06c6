import type { Document } from 'bson';
import type { Start } from '../../dataset/Position.js';
import type { Window } from '../Source.js';
import { allOf } from './conditions/allOf.js';
import { keyVariants } from './conditions/keyVariants.js';
import { nativeBounds } from './conditions/nativeBounds.js';
import { ownerVariants } from './conditions/ownerVariants.js';
import { startCondition } from './conditions/startCondition.js';
import { timeForm } from './conditions/timeForms.js';
import type { MongodbDataset } from './MongodbDataset.js';

/**
 * One aggregation for many lanes: so many of the newest documents of each, as MongoDB orders them,
 * and how documents of the lane date themselves.
 */
export function readPipeline(
  dataset: MongodbDataset,
  lanes: readonly string[],
  window: Window,
  most: number,
): Document[] {
  const { ownerExpression, keyPath, timePath } = dataset;
  const order = { ...(timePath === undefined ? {} : { [timePath]: -1 }), [keyPath]: -1 };
  const output = { $topN: { n: most, sortBy: order, output: '$$ROOT' } };
  const forms = timePath === undefined ? {} : { forms: { $addToSet: timeForm(timePath) } };
  return [
    {
      $match: allOf(
        laneCondition(dataset, lanes, window),
        dataset.where,
        timeRange(dataset, window),
      ),
    },
    { $group: { _id: ownerExpression, documents: output, ...forms } },
  ];
}

function laneCondition(
  dataset: MongodbDataset,
  lanes: readonly string[],
  window: Window,
): Document {
  const { ownerPath, parentPath, keyedBy } = dataset;
  const variants = (lane: string) => ownerVariants(keyedBy, lane);
  const special = (lane: string) => {
    const start: Start | undefined = window.starts?.get(lane);
    const parent = window.parents?.get(lane);
    return [
      ...(start === undefined ? [] : [startCondition(start, dataset)]),
      ...(parent === undefined || parentPath === undefined
        ? []
        : [{ [parentPath]: { $in: keyVariants(parent) } }]),
    ];
  };
  const plain = lanes.filter((lane) => special(lane).length === 0);
  const anyOf = { [ownerPath]: { $in: plain.flatMap(variants) } };
  if (plain.length === lanes.length) return anyOf;
  const others = lanes.filter((lane) => !plain.includes(lane));
  const each = others.map((lane) => ({
    $and: [{ [ownerPath]: { $in: variants(lane) } }, ...special(lane)],
  }));
  return { $or: plain.length === 0 ? each : [anyOf, ...each] };
}

function timeRange({ timePath, unit }: MongodbDataset, { from, to }: Window): Document {
  if (timePath === undefined) return {};
  const within = (instant: string, bound: '$gte' | '$lt') => ({
    $or: [...nativeBounds(instant, bound, unit).values()].map((one) => ({ [timePath]: one })),
  });
  return allOf(
    from === undefined ? {} : within(from, '$gte'),
    to === undefined ? {} : within(to, '$lt'),
  );
}
