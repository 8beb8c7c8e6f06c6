import { basename } from 'node:path';
import { loadConfigFile } from '../app/plan/loadConfigFile.js';
import { type GatewayPlan, planGateway } from '../app/plan/planGateway.js';
import { ConfigError } from '../config/ConfigError.js';
import { describeFound } from '../lib/describeFound.js';
import { isPlainObject } from '../lib/isPlainObject.js';

const ADVICE = '; `rotunda init` writes one to start from';

/** Loads a configuration file and plans the gateway; throws a `ConfigError` with every problem. */
export async function planFromFile(
  file: string,
  options?: Parameters<typeof planGateway>[2],
): Promise<GatewayPlan> {
  const { raw, folder, problems } = await loadConfigFile(file, ADVICE);
  if (!isPlainObject(raw)) {
    const message = `expected \`export default defineConfig({ … })\`, found ${describeFound(raw)}`;
    throw new ConfigError([...problems, { path: basename(file), message }]);
  }
  try {
    const plan = planGateway(raw, { env: process.env, folder }, options);
    if (problems.length > 0) throw new ConfigError(problems);
    return plan;
  } catch (error) {
    if (!(error instanceof ConfigError) || problems.length === 0) throw error;
    throw new ConfigError([
      ...problems,
      ...error.problems.filter((one) => !problems.includes(one)),
    ]);
  }
}
