import { serveApollo, serveApolloWithLoaders } from '../apollo/serveApollo.js';
import { serveHandWritten } from '../handWritten/serveHandWritten.js';
import { serveHive } from '../hive/serveHive.js';
import { serveSubgraphs } from '../hive/serveSubgraphs.js';
import { serveMercurius } from '../mercurius/serveMercurius.js';
import {
  serveRotunda,
  serveRotundaCaching,
  serveRotundaCoalescing,
} from '../rotunda/serveRotunda.js';
import { openedSockets } from '../silos/openedSockets.js';
import { serveYoga } from '../yoga/serveYoga.js';
import type { ProcessName } from './ContenderName.js';
import type { ContenderServer, Setup } from './ContenderServer.js';
import type { Instruction, Report } from './Instruction.js';

// A process of its own for one contender: it is told over its channel what to do, and ends with it.
const SERVERS: Readonly<Record<ProcessName, (setup: Setup) => Promise<ContenderServer>>> = {
  'hand-written': serveHandWritten,
  rotunda: serveRotunda,
  'rotunda with coalescing': serveRotundaCoalescing,
  'rotunda with a cache': serveRotundaCaching,
  'apollo with dataloaders': serveApolloWithLoaders,
  'apollo without dataloaders': serveApollo,
  mercurius: serveMercurius,
  yoga: serveYoga,
  hive: serveHive,
  subgraphs: serveSubgraphs,
};

const serve = SERVERS[process.argv[2] as ProcessName];
let server: Promise<ContenderServer> | undefined;
const report = (one: Report) => void process.send?.(one);
openedSockets.watch();

// Who interrupts the bench leaves it to the bench to end its contenders.
process.on('SIGINT', () => undefined);
process.on('message', async (instruction: Instruction) => {
  if (instruction.is === 'start') {
    server = serve(instruction.setup);
    const { endpoints } = await server;
    report({ is: 'ready', endpoints });
  } else if (instruction.is === 'cpu') {
    const { user, system } = process.cpuUsage();
    const behindMs = (await (await server)?.behindMs?.()) ?? 0;
    report({ is: 'cpu', cpu: { ownMs: (user + system) / 1000, behindMs } });
  } else if (server !== undefined) {
    report({ is: 'traffic', traffic: await (await server).traffic() });
  }
});
process.on('disconnect', async () => {
  const open = await server?.catch(() => undefined);
  await open?.close().catch(() => undefined);
  process.exit();
});
