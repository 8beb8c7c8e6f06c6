import { createSourceEntry, type SourceEntry } from '../../src/config/SourceEntry.js';
import { type HatShop, type HatShopOptions, startHatShop } from '../../src/demo/startHatShop.js';
import type { RotundaConfig } from '../../src/rotunda.js';
import { startTestGateway, type TestGateway } from './startTestGateway.js';

/** What is asked is looked at, not how fast: a busy machine must not make an answer fail. */
const PATIENT_MS = 10_000;
const FIND = `query ($value: String!) {
  customer(by: { identifier: { type: EMAIL, value: $value } }) { id }
}`;

/** A hat shop, a gateway in front of it that has linked its records, and who its hat buyer is. */
export interface OpenHatShop {
  readonly shop: HatShop;
  readonly rotunda: TestGateway;
  readonly hatBuyer: string;
  close(): Promise<void>;
}

/** What of the configuration a suite has otherwise. */
export type ChangeConfig = (
  config: RotundaConfig,
) => Partial<RotundaConfig> | Promise<Partial<RotundaConfig>>;

/** Opens a hat shop, on a real MongoDB where there is one, with sources that are waited for. */
export async function openHatShop(
  options: HatShopOptions,
  change: ChangeConfig = () => ({}),
  openTo = 'tester',
): Promise<OpenHatShop> {
  const mongodbUrl = process.env.MONGODB_URI;
  const shop = await startHatShop({ ...options, ...(mongodbUrl ? { mongodbUrl } : {}) });
  try {
    const { store: _own, ...own } = shop.config;
    const config = { ...own, ...(await change(own)) };
    const sources = Object.fromEntries(
      Object.entries(config.sources).map(([name, entry]) => [name, patient(entry)]),
    );
    const limits = { requestMs: 2 * PATIENT_MS };
    const rotunda = await startTestGateway({ ...config, sources, limits }, { openTo });
    await rotunda.sync();
    const { data } = await rotunda.ask(FIND, { value: shop.hatBuyerEmail });
    return {
      shop,
      rotunda,
      hatBuyer: data.customer.id,
      async close() {
        await rotunda.close();
        await shop.close();
      },
    };
  } catch (error) {
    await shop.close();
    throw error;
  }
}

function patient({ kind, config }: SourceEntry): SourceEntry {
  return createSourceEntry(kind, { ...config, deadlineMs: PATIENT_MS });
}
