import { randomBytes } from 'node:crypto';
import { planGateway } from '../../../src/app/plan/planGateway.js';
import type { Mapping } from '../../../src/config/expressions/Expression.js';
import type { ExchangeRow } from '../../../src/conversation/contacts/Contact.js';
import { compileRow, type RowReader } from '../../../src/dataset/mapping/compileRow.js';
import { hatShopConfig } from '../../../src/demo/hatShopConfig.js';
import { DeskBooks } from '../../../src/demo/silos/helpdesk/DeskBooks.js';
import { socialDocuments } from '../../../src/demo/silos/social/socialDocuments.js';
import type { Life } from '../../../src/demo/story/Life.js';
import { DocumentLeaves } from '../../../src/sources/documents/DocumentLeaves.js';
import { plainValue } from '../../../src/sources/mongodb/plainValue.js';

const url = 'http://127.0.0.1:1';
const key = randomBytes(32).toString('base64');
const CONFIG = hatShopConfig({
  shop: { url: 'postgres://127.0.0.1:1/shop' },
  stores: { url: 'postgres://127.0.0.1:1/stores' },
  crm: { url, clientId: 'none', clientSecret: 'none' },
  helpdesk: { url, user: 'none', password: 'none' },
  mailer: { url, key: 'none' },
  social: { url: 'mongodb://127.0.0.1:1', database: 'social' },
  behaviour: { url: 'mongodb://127.0.0.1:1', database: 'behaviour' },
  loyalty: { url, token: 'none' },
  store: { url: 'mongodb://127.0.0.1:1', database: 'none', encryptionKey: key, indexKey: key },
});
/** What a mapping says to its connector rather than of a row. */
const CONNECTOR_WORDS = new Set(['path', 'rows', 'page', 'order', 'get', 'collection']);

/**
 * Reads the rows of a life that conversations are made of, by the very mappings of the demo's
 * configuration, without a database or a server.
 */
export function createDemoReader(): (life: Life) => ExchangeRow[] {
  const plan = planGateway(CONFIG, { env: {}, folder: '.' });
  const reader = (source: 'helpdesk' | 'social', dataset: string): RowReader => {
    const definition = plan.registry.get(dataset);
    const specs = plan.specs.get(dataset);
    if (definition === undefined || specs === undefined) throw new Error(`No dataset ${dataset}.`);
    const mapped = CONFIG.sources[source]?.config[dataset] as Mapping;
    const entries = Object.entries(mapped).filter(([name]) => !CONNECTOR_WORDS.has(name));
    const mapping = { id: '_id', ...Object.fromEntries(entries) };
    return compileRow(
      { source, definition, specs, mapping, path: dataset, laneKnown: false },
      {
        leaves: new DocumentLeaves(source === 'social' ? plainValue : undefined),
        identifierTypes: new Set(),
        sourceNames: new Set(Object.keys(CONFIG.sources)),
        report: (path, message) => {
          throw new Error(`${path}: ${message}`);
        },
        refer: () => null,
      },
    );
  };
  const desk = {
    tickets: reader('helpdesk', 'tickets'),
    messages: reader('helpdesk', 'messages'),
    calls: reader('helpdesk', 'calls'),
  };
  const posts = reader('social', 'messages');
  return (life) => {
    const books = new DeskBooks();
    books.add(life);
    const atTheDesk = life.accounts.helpdesk.flatMap(({ recordId }) =>
      (['tickets', 'messages', 'calls'] as const).flatMap((list) =>
        books.list(recordId, list).map(({ shown }) => desk[list].read(shown, undefined, '')),
      ),
    );
    const onNetworks = socialDocuments(life).posts.map((post) => posts.read(post, undefined, ''));
    return [...atTheDesk, ...onNetworks] as ExchangeRow[];
  };
}
