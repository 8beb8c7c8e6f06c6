import { workerData } from 'node:worker_threads';
import { serveTasks } from '../../../lib/serveTasks.js';
import { BlockTable } from '../index/BlockTable.js';
import { FeatureTable } from '../values/FeatureTable.js';
import type { CompareJob } from './CompareJob.js';
import { createCounter } from './createCounter.js';
import { createWeigher } from './createWeigher.js';

/** The module of the threads that compare pairs of records. */
const { features, rules, betweenFiles, work } = workerData as CompareJob;
const blocks = new BlockTable(new FeatureTable(features.spec, features), rules, betweenFiles);

if (work.kind === 'weigh') serveTasks(createWeigher(blocks, work.model, work.leastWeight));
else serveTasks(createCounter(blocks, work.toldBy));
