import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

let rotunda: TestGateway;
const silo = new MemorySilo({
  profiles: [{ id: 1, email: 'ada@example.com' }],
  orders: [
    { no: 'a', person: 1, at: '2026-01-01T00:00:00Z' },
    { no: 'b', person: 1, at: '2026-01-02T00:00:00Z' },
  ],
  returns: [{ no: 'r', person: 1, at: '2026-01-02T00:00:00Z' }],
});

beforeAll(async () => {
  const fields = { recordId: 'person', id: 'no', occurredAt: 'at' };
  rotunda = await startTestGateway({
    sources: {
      shop: memory({
        silo,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        orders: fields,
        returns: fields,
      }),
    },
  });
  await rotunda.sync();
});

afterAll(() => rotunda.close());

interface Reply {
  readonly status: number;
  readonly body: {
    errors?: { message: string; extensions: { code: string; requestId: string } }[];
    data?: unknown;
  };
}

async function post(
  body: string | Buffer | ReadableStream,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const response = await fetch(`${rotunda.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    // What fetch asks for where a body is sent as it is made.
    duplex: 'half',
  } as RequestInit);
  return { status: response.status, body: (await response.json()) as Reply['body'] };
}

async function codeOf(query: string, variables = {}): Promise<string> {
  const { body } = await post(JSON.stringify({ query, variables }));
  return body.errors?.[0]?.extensions.code ?? 'none';
}

/** What follows the head of an answer. */
function bodyOf(answer: string): unknown {
  return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')));
}

function refusal(code: string) {
  const extensions = { code, requestId: expect.any(String) };
  return { errors: [{ message: expect.any(String), extensions }] };
}

describe('a request that is no request', () => {
  it('is answered with 400 as JSON when it is malformed', async () => {
    const { status, body } = await post('{"query": ');
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'BAD_REQUEST',
      requestId: expect.any(String),
    });
  });

  it('is answered with 415 as JSON when it is of another type', async () => {
    const { status, body } = await post('query=x', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([415, 'BAD_REQUEST']);
  });

  it.each([
    ['content-type', 'application/json; charset=utf-16'],
    ['content-type', 'application/json; charset="latin1"'],
    ['content-encoding', 'gzip'],
  ])('is answered with 415 as JSON when its %s is %s', async (header, value) => {
    const { status, body } = await post('{"query":"{ __typename }"}', { [header]: value });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([415, 'BAD_REQUEST']);
  });

  it('is answered with 415 as JSON when its bytes are no UTF-8', async () => {
    const latin1 = Buffer.from(
      '{"query":"{ __typename }","variables":{"name":"Zo\u00eb"}}',
      'latin1',
    );
    const { status, body } = await post(latin1);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([415, 'BAD_REQUEST']);
  });

  it('is answered in UTF-8 by whatever spelling', async () => {
    const type = { 'content-type': 'application/json;Charset=UTF8' };
    expect((await post('{"query":"{ __typename }"}', type)).status).toBe(200);
  });

  it.each([
    ['400', 'its document', 400, (text: string) => ({ variables: { a: ['b'] }, query: text })],
    [
      '413',
      'a variable',
      413,
      (text: string) => ({ query: '{ __typename }', variables: { text } }),
    ],
    [
      '413',
      'a variable of that name',
      413,
      (query: string) => ({ variables: { query }, query: '' }),
    ],
    ['413', 'anything else', 413, (text: string) => ({ query: '{ __typename }', text })],
  ])(
    'is answered with %s as JSON when %s is too large, or huge and still being sent',
    async (_, _part, status, bodyOf) => {
      const calls = JSON.stringify(silo.calls);
      const huge = JSON.stringify(bodyOf('x'.repeat(20_000_000)));
      const inParts = async function* () {
        for (let at = 0; at < huge.length; at += 65_536) {
          yield Buffer.from(huge.slice(at, at + 65_536));
        }
      };
      const bodies = [
        JSON.stringify(bodyOf('x"'.repeat(100_000))),
        // By so little that one piece of it may hold what is too much, and all that follows.
        JSON.stringify(bodyOf('x'.repeat(262_144))),
        huge,
        ReadableStream.from(inParts()),
      ];
      for (const body of bodies) {
        const answer = await post(body);
        expect(answer.status).toBe(status);
        expect(answer.body.errors?.[0]).toMatchObject({
          message: expect.stringContaining('larger than the 262144 bytes'),
          extensions: { code: 'LIMIT_EXCEEDED', requestId: expect.any(String) },
        });
      }
      expect(JSON.stringify(silo.calls)).toBe(calls);
    },
  );

  it('is answered though nobody said how long it would be', async () => {
    const body = ReadableStream.from([Buffer.from('{"query":"{ __type'), Buffer.from('name }"}')]);
    expect(await post(body)).toMatchObject({
      status: 200,
      body: { data: { __typename: 'Query' } },
    });
  });

  it('is told its id though nothing that it takes is made here', async () => {
    const { status, body } = await post('{"query":"{ __typename }"}', { accept: 'text/csv' });
    expect([status, body.errors?.[0]?.extensions]).toEqual([
      406,
      { code: 'BAD_REQUEST', requestId: expect.any(String) },
    ]);
  });

  it('is answered with 404 as JSON elsewhere', async () => {
    const response = await fetch(`${rotunda.url}/nowhere`);
    const body = (await response.json()) as Reply['body'];
    expect([response.status, body.errors?.[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('is answered with 408 when its headers or its body come drop by drop', async () => {
    const { port } = new URL(rotunda.url);
    const send = (more: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () =>
          socket.write(`POST /graphql HTTP/1.1\r\nHost: x\r\n${more}`),
        );
        let text = '';
        socket.on('data', (data) => (text += data));
        socket.on('close', () => resolve(text));
      });
    const body = 'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"query"';
    for (const answer of await Promise.all([send(''), send(body)])) {
      expect(answer).toContain('HTTP/1.1 408');
      expect(bodyOf(answer)).toEqual(refusal('TIMEOUT'));
    }
  });

  it.each([
    ['a first line that is none', '400', 'BAD_REQUEST', 'HELLO\r\n\r\n'],
    [
      'headers without end',
      '431',
      'LIMIT_EXCEEDED',
      `GET /graphql HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`,
    ],
    [
      'two lengths',
      '400',
      'BAD_REQUEST',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'a path that is none',
      '400',
      'BAD_REQUEST',
      'GET /%ff HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
    ],
  ])('is refused in the shape of GraphQL where it has %s', async (_, status, code, text) => {
    const socket = connect(Number(new URL(rotunda.url).port), '127.0.0.1');
    socket.write(text);
    let answer = '';
    for await (const piece of socket) answer += piece;
    expect(answer).toContain(`HTTP/1.1 ${status}`);
    expect(bodyOf(answer)).toEqual(refusal(code));
  });

  it.each([
    ['no host', 'POST /graphql HTTP/1.0'],
    ['a host that is none', 'POST /graphql HTTP/1.0\r\nhost: a b['],
  ])('is answered though it names %s', async (_, head) => {
    const body = '{"query":"{ __typename }"}';
    const socket = connect(Number(new URL(rotunda.url).port), '127.0.0.1');
    socket.write(
      `${head}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    let answer = '';
    for await (const piece of socket) answer += piece;
    expect(answer).toContain('HTTP/1.1 200');
    expect(answer).toContain('"__typename":"Query"');
  });

  it('carries the id of the request in a header too', async () => {
    const id = await new Promise((resolve) => {
      const { port } = new URL(rotunda.url);
      httpRequest({ port, path: '/healthz' }, (response) => {
        response.resume();
        resolve(response.headers['x-request-id']);
      }).end();
    });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('arguments that cannot be', () => {
  it.each([0, 101, -1, 1_000_000_000])('refuses first: %s', async (first) => {
    const { body } = await post(
      JSON.stringify({ query: `{ customers(first: ${first}) { nodes { id } } }` }),
    );
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(body.errors?.[0]?.message).toContain('1 to 100');
  });

  it('is a line of the log that tells each code once', async () => {
    const fields = Array.from(
      { length: 40 },
      (_, at) => `a${at}: customers(first: 0) { nodes { id } }`,
    );
    const { body } = await post(
      JSON.stringify({ query: `query Manifold { ${fields.join(' ')} }` }),
    );
    const codes = new Set(body.errors?.map(({ extensions }) => extensions.code));
    const line = rotunda.log.find((one) => one.includes('Manifold'));
    expect(JSON.parse(line ?? '{}').errors).toEqual([...codes]);
  });

  it('refuses first: null', async () => {
    expect(await codeOf('{ customers(first: null) { nodes { id } } }')).toBe('BAD_USER_INPUT');
  });

  it('refuses a cursor of another list, of another filter, or of nobody', async () => {
    const page = 'pageInfo { endCursor }';
    const { body } = await post(
      JSON.stringify({
        query: `{ customers(first: 1) { ${page} nodes { orders(first: 1) { ${page} } } } }`,
      }),
    );
    const { customers } = body.data as {
      customers: {
        pageInfo: { endCursor: string };
        nodes: { orders: { pageInfo: { endCursor: string } } }[];
      };
    };
    const ofCustomers = customers.pageInfo.endCursor;
    const ofOrders = customers.nodes[0]?.orders.pageInfo.endCursor;
    const nested = (field: string) =>
      `query ($after: String) { customers { nodes { ${field} { nodes { id } } } } }`;
    expect(await codeOf(nested('orders(after: $after)'), { after: ofOrders })).toBe('none');
    expect(await codeOf(nested('orders(after: $after)'), { after: ofCustomers })).toBe(
      'BAD_CURSOR',
    );
    expect(await codeOf(nested('returns(after: $after)'), { after: ofOrders })).toBe('BAD_CURSOR');
    expect(
      await codeOf(nested('orders(after: $after, filter: { channels: [WEB] })'), {
        after: ofOrders,
      }),
    ).toBe('BAD_CURSOR');
    expect(await codeOf(nested('orders(after: $after)'), { after: `${ofOrders}A` })).toBe(
      'BAD_CURSOR',
    );
    expect(
      await codeOf('query ($after: String) { customers(after: $after) { nodes { id } } }', {
        after: ofOrders,
      }),
    ).toBe('BAD_CURSOR');
    expect(await codeOf('{ customers(after: "") { nodes { id } } }')).toBe('BAD_CURSOR');
  });

  it('refuses a range of time that ends before it begins', async () => {
    const query =
      '{ customers { nodes { orders(filter: { from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z" }) { nodes { id } } } } }';
    expect(await codeOf(query)).toBe('BAD_USER_INPUT');
  });

  it('refuses an instant without a zone', async () => {
    const query =
      '{ customers { nodes { orders(filter: { from: "2026-02-01T00:00:00" }) { nodes { id } } } } }';
    expect(await codeOf(query)).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('refuses to search for next to nothing', async () => {
    expect(await codeOf('{ searchCustomers(text: "a") { nodes { id } } }')).toBe('BAD_USER_INPUT');
  });

  it('refuses two names for a customer at once, and none', async () => {
    expect(await codeOf('{ customer(by: {}) { id } }')).not.toBe('none');
    expect(await codeOf('{ customer(by: { id: "a", interactionId: "b" }) { id } }')).not.toBe(
      'none',
    );
  });

  it.each([{}, { id: null }])(
    'says which argument a variable is missing in: %j',
    async (variables) => {
      const query = 'query ($id: ID) { customer(by: { id: $id }) { id } }';
      const { body } = await post(JSON.stringify({ query, variables }));
      expect(body.errors?.[0]).toMatchObject({
        message:
          'Argument "by" has invalid value {id: $id}: a variable in it is null, or was not sent, where a value is expected.',
        extensions: { code: 'BAD_USER_INPUT' },
      });
    },
  );

  it('refuses a filter by a source that there is not', async () => {
    const query =
      '{ customers { nodes { orders(filter: { sources: ["shp"] }) { nodes { id } } } } }';
    const { body } = await post(JSON.stringify({ query }));
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringMatching(
        /^Customer.orders\(filter:\) expects sources among .+, got shp\.$/,
      ),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it.each([
    '{ customer(by: { record: { source: "shp", recordId: "1" } }) { id } }',
    '{ whyLinked(a: { source: "shop", recordId: "1" }, b: { source: "shp", recordId: "1" }) { linked } }',
  ])('refuses a record of a source that there is not: %s', async (query) => {
    const { body } = await post(JSON.stringify({ query }));
    expect(body.errors?.[0]).toMatchObject({
      message: 'Expected a source, one of shop, rotunda; got shp.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('takes what is null in a filter for what is left out', async () => {
    const page = (filter: string, after = '') =>
      `{ customers(first: 1) { nodes { orders(first: 1, filter: ${filter}${after}) { pageInfo { endCursor } } } } }`;
    const { body } = await post(JSON.stringify({ query: page('{ channels: null }') }));
    const { customers } = body.data as {
      customers: { nodes: { orders: { pageInfo: { endCursor: string } } }[] };
    };
    const after = `, after: "${customers.nodes[0]?.orders.pageInfo.endCursor}"`;
    expect(await codeOf(page('{}', after))).toBe('none');
    expect(await codeOf(page('{ statuses: null }', after))).toBe('none');
    expect(await codeOf(page('null', after))).toBe('none');
  });
});

describe('operations that ask for too much', () => {
  const refused = async (query: string, variables = {}) => {
    const calls = JSON.stringify(silo.calls);
    const { status, body } = await post(JSON.stringify({ query, variables }));
    expect(JSON.stringify(silo.calls)).toBe(calls);
    return { status, ...body.errors?.[0] };
  };

  it('refuses a thousand aliases', async () => {
    const fields = Array.from({ length: 1_000 }, (_, index) => `a${index}: __typename`).join(' ');
    const { status, extensions, message } = await refused(`{ ${fields} }`);
    expect([status, extensions?.code]).toEqual([400, 'LIMIT_EXCEEDED']);
    expect(message).toMatch(/1000.*at most 50/);
  });

  it('refuses a thousand aliases of what does not exist', async () => {
    const fields = Array.from({ length: 1_000 }, (_, index) => `a${index}: nothing`).join(' ');
    const { status, extensions } = await refused(`{ ${fields} }`);
    expect([status, extensions?.code]).toEqual([400, 'LIMIT_EXCEEDED']);
  });

  it.each([
    ['of one field', `__typename ${'@include(if: true)'.repeat(500)}`],
    ['that do not exist', `__typename ${'@a'.repeat(1_000)}`],
    ['of many fields', '__typename @skip(if: false) '.repeat(400)],
  ])('refuses a bomb of directives %s', async (_, fields) => {
    const { status, extensions, message } = await refused(`{ ${fields} }`);
    expect([status, extensions?.code]).toEqual([400, 'LIMIT_EXCEEDED']);
    expect(message).toMatch(/directives is (400|500|1000); at most 100/);
  });

  it('refuses directives of the operation and its variables', async () => {
    const { extensions } = await refused(
      `query ($a: Int ${'@a'.repeat(60)}) ${'@b'.repeat(60)} { __typename }`,
    );
    expect(extensions?.code).toBe('LIMIT_EXCEEDED');
  });

  it('refuses a bomb of fragments, quickly', async () => {
    const fragments = Array.from(
      { length: 60 },
      (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`,
    );
    const query = `{ ...f0 } ${fragments.join(' ')} fragment f60 on Query { __typename }`;
    const { status, extensions, message } = await refused(query);
    expect([status, extensions?.code]).toEqual([400, 'LIMIT_EXCEEDED']);
    expect(message).toMatch(/selections is \d+; at most 10000/);
  });

  it('refuses fragments that lead in circles without end', async () => {
    const size = 120;
    const fragments = Array.from({ length: size }, (_, index) => {
      const [next, other] = [(index + 1) % size, (index + 2) % size];
      return `fragment f${index} on Customer { ...f${next} ...f${other} id }`;
    });
    const query = `{ customers { nodes { ...f0 } } } ${fragments.join(' ')}`;
    const { status, extensions, message } = await refused(query);
    expect([status, extensions?.code]).toEqual([400, 'LIMIT_EXCEEDED']);
    expect(message).toMatch(/nested deeper/);
    expect(extensions?.requestId).toMatch(/^[\da-f-]{36}$/);
    const followed = await fetch(`${rotunda.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
    });
    expect(await followed.text()).toMatch(/nested deeper.*LIMIT_EXCEEDED/);
  });

  it.each([
    '__schema { types { fields { name } } }',
    '__type(name: "Customer") { a: fields { name } b: fields { name } c: fields { name } d: fields { name } e: fields { name } f: fields { name } }',
  ])('refuses many copies of the schema: %s', async (part) => {
    const fields = Array.from({ length: 10 }, (_, index) => `a${index}: ${part}`).join(' ');
    const { status, extensions } = await refused(`{ ${fields} }`);
    expect([status, extensions?.code]).toEqual([400, 'LIMIT_EXCEEDED']);
  });

  it('tells of several types at once', async () => {
    const names = ['Customer', 'Order', 'Return', 'Ticket', 'Message', 'Call', 'Event'];
    const fields = names.map((name) => `${name}: __type(name: "${name}") { fields { name } }`);
    expect(await codeOf(`{ ${fields.join(' ')} }`)).toBe('none');
  });

  it('refuses depth', async () => {
    const depth = 10;
    const open = 'orders(first: 1) { nodes { customer { '.repeat(depth);
    const { extensions, message } = await refused(
      `{ customers { nodes { ${open} id ${'} } } '.repeat(depth)} } } }`,
    );
    expect(extensions?.code).toBe('LIMIT_EXCEEDED');
    expect(message).toContain('depth');
  });

  it('refuses pages of pages of pages', async () => {
    const query =
      '{ customers(first: 100) { nodes { orders(first: 100) { nodes { customer { orders(first: 100) { nodes { id } } } } } } } }';
    const { status, extensions, message } = await refused(query);
    expect([status, extensions?.code]).toEqual([400, 'LIMIT_EXCEEDED']);
    expect(message).toContain('cost');
  });

  it('counts page sizes that come as variables', async () => {
    const query =
      'query ($n: Int) { customers(first: $n) { nodes { orders(first: $n) { nodes { customer { orders(first: $n) { nodes { id } } } } } } } }';
    expect((await refused(query, { n: 100 })).extensions?.code).toBe('LIMIT_EXCEEDED');
  });

  it('counts page sizes that are defaults of variables', async () => {
    const query =
      'query ($n: Int = 100) { customers(first: $n) { nodes { orders(first: $n) { nodes { customer { orders(first: $n) { nodes { id } } } } } } } }';
    expect((await refused(query)).extensions?.code).toBe('LIMIT_EXCEEDED');
  });

  it('counts pages that are selected in fragments', async () => {
    const list = (inner: string) => `orders { ... on OrderConnection { nodes { ${inner} } } }`;
    const nested = list(`customer { ${list(`customer { ${list('id')} }`)} }`);
    const query = `{ customers(first: 100) { ...Page } } fragment Page on CustomerConnection { nodes { ${nested} } }`;
    const { extensions, message } = await refused(query);
    expect(extensions?.code).toBe('LIMIT_EXCEEDED');
    expect(message).toContain('cost');
  });

  it('refuses a document whose values are nested without end', async () => {
    const generous = await startTestGateway({
      sources: { shop: memory({ silo, profiles: { recordId: 'id' } }) },
      limits: { tokens: 100_000 },
    });
    const query = `{ customers(filter: ${'['.repeat(50_000)}`;
    const { errors } = await generous.ask(query);
    expect(errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
    await generous.close();
  });

  it('refuses a document of too many tokens', async () => {
    const { status, extensions, message } = await refused(`{ ${'__typename '.repeat(5_000)} }`);
    expect([status, extensions?.code]).toEqual([400, 'LIMIT_EXCEEDED']);
    expect(message).toContain('4000');
  });

  it('lets the usual introspection pass', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect(await codeOf(getIntrospectionQuery())).toBe('none');
  });
});
