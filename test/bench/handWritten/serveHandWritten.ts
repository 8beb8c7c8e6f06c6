import { createServer, type IncomingMessage } from 'node:http';
import { listenOnLoopback } from '../../support/listenOnLoopback.js';
import type { ContenderServer, Setup } from '../contenders/ContenderServer.js';
import { answerLarge } from '../memory/answerLarge.js';
import { createMemory } from '../memory/createMemory.js';
import { openSiloClients } from '../silos/openSiloClients.js';
import { answerCustomer } from './answerCustomer.js';
import { answerPage } from './answerPage.js';
import { answerTimelines } from './answerTimelines.js';

interface Question {
  readonly id: string;
  readonly first: number;
  readonly rows: number;
  readonly items: number;
  readonly after?: string | null;
}

/** Serves the endpoint that a careful engineer writes by hand: no GraphQL, no cache, no call too many. */
export async function serveHandWritten({
  places,
  memory,
  people,
}: Setup): Promise<ContenderServer> {
  const clients = openSiloClients(places);
  const byId = new Map(people.shop.map((person) => [person.id, person]));
  const rows = createMemory(memory);
  const routes: Record<string, (question: Question) => unknown> = {
    '/customer': ({ id }) => answerCustomer(clients, byId.get(id)),
    '/page': ({ first, after }) => answerPage(clients, people.shop, first, after),
    '/large': ({ first, after, items }) =>
      answerTimelines(clients, people.shop, first, after, items),
    '/memory': (question) => answerLarge(rows, people.memory, question.first, question.rows),
  };
  const server = createServer(async (request, response) => {
    try {
      const question = JSON.parse(await readBody(request)) as Question;
      const data = await routes[request.url ?? '']?.(question);
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify({ data }));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  const { port, close } = await listenOnLoopback(server);
  const url = `http://127.0.0.1:${port}`;
  return {
    endpoints: {
      customer: `${url}/customer`,
      page: `${url}/page`,
      large: `${url}/large`,
      memory: `${url}/memory`,
      same: `${url}/customer`,
    },
    traffic: () => clients.counter.traffic(),
    async close() {
      await close();
      await clients.close();
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const piece of request) text += piece;
  return text;
}
