import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, plainText, rest } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** Messages as help desks keep them, and what somebody reads of them. */
const MESSAGES: readonly (readonly [html: unknown, text: string | null])[] = [
  [
    '<p>Hi &amp; hello,<br>where is <b>my</b>&nbsp;hat?</p>\n<p>Ada</p>',
    'Hi & hello,\nwhere is my hat?\n\nAda',
  ],
  [
    '<html><head><title>Re: hat</title><style>p { color: red }</style></head><body><!-- [if mso] --><div dir="ltr">It&#39;s &#x1F3A9; for 5&euro;</div><div><br></div><script>alert("<p>")</script></body></html>',
    "It's 🎩 for 5€",
  ],
  [
    '<ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table>',
    '- one\n- two\n\na b',
  ],
  ['Plain text, 3 < 4 &unknown; &#xD800;', 'Plain text, 3 < 4 &unknown; \ufffd'],
  ['Gr&uuml;&szlig;e &Uuml;ber<p>unclosed <a href="x', 'Grüße Über\n\nunclosed'],
  ['', ''],
  [null, null],
  [false, null],
];

let silo: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  silo = await startHttpSilo(({ path }) => {
    if (!path.endsWith('/messages')) return { json: { id: 'ada' } };
    return {
      json: MESSAGES.map(([body], place) => ({
        id: place,
        at: `2026-01-01T00:00:${60 - MESSAGES.length - place}Z`,
        body,
      })),
    };
  });
  rotunda = await startTestGateway({
    sources: {
      desk: rest({
        baseUrl: silo.url,
        profiles: { path: '/people/{recordId}', recordId: 'id' },
        messages: {
          path: '/people/{recordId}/messages',
          id: 'id',
          occurredAt: 'at',
          channel: constant('EMAIL'),
          text: plainText('body'),
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

describe('messages that are written in HTML', () => {
  it('are read as their text, a line for each block', async () => {
    const { data } = await rotunda.ask(
      '{ customer(by: { record: { source: "desk", recordId: "ada" } }) { messages { nodes { text } complete } } }',
    );
    expect(data.customer.messages).toEqual({
      nodes: MESSAGES.map(([, text]) => ({ text })),
      complete: true,
    });
  });
});
