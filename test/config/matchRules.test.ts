import { describe, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { ConfigError } from '../../src/config/ConfigError.js';
import { hatShopModel } from '../../src/generated/hatShopModel.js';
import { exact, postgres, together } from '../../src/rotunda.js';

const shop = postgres({
  url: 'postgres://localhost/shop',
  profiles: { table: 'customers', recordId: 'id' },
});

function withIdentity(identity: unknown): string[] {
  try {
    planGateway({ identity, sources: { shop } }, { env: {}, folder: '.' });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

describe('a configuration', () => {
  it('is told of match rules that cannot be', () => {
    expect(withIdentity({ rules: [exact('EMAL'), exact('PHONE'), { type: 'EMAIL' }] })).toEqual([
      expect.stringMatching(
        /^identity\.rules\.1\.and: expected and: similar\('name'\), as families/,
      ),
      expect.stringMatching(/^identity\.rules\.2\.kind: expected a rule such as exact\('EMAIL'\)/),
    ]);
    expect(withIdentity({ rules: [exact('EMAL')], blocked: { FAX: ['1'] } })).toEqual([
      expect.stringMatching(
        /^identity\.rules\.0\.type: unknown type `EMAL`; expected one of EMAIL/,
      ),
      expect.stringMatching(/^identity\.blocked\.FAX: unknown type `FAX`; expected one of EMAIL/),
    ]);
    expect(withIdentity({ rules: [together(['name'])] })).toEqual([
      expect.stringMatching(/^identity\.rules\.0\.attributes: expected 'name' and something/),
    ]);
    expect(withIdentity({ rules: [exact('EMAIL'), exact('EMAIL')] })).toEqual([
      expect.stringMatching(/^identity\.rules: expected rules with names of their own/),
    ]);
  });

  it('is told of a matching that cannot be', () => {
    const model = 'src/none.json';
    expect(withIdentity({ matching: { suggest: 2 } })).toEqual([
      expect.stringMatching(/^identity\.matching\.model: expected the path of a file/),
      expect.stringMatching(
        /^identity\.matching\.suggest: expected a probability above 0 and below 1/,
      ),
    ]);
    expect(withIdentity({ matching: { model, autoLink: 0.5 } })).toEqual([
      expect.stringMatching(/^identity\.matching\.autoLink: expected a probability of at least/),
    ]);
    expect(withIdentity({ matching: { model } })).toEqual([
      expect.stringMatching(/^identity\.matching\.model: expected a file .*no readable file at/),
    ]);
    expect(withIdentity({ matching: { model: 'README.md' } })).toEqual([
      expect.stringMatching(/^identity\.matching\.model: expected a file .*no JSON at README.md/),
    ]);
  });

  it('is told of a model that was not trained so', () => {
    const model = structuredClone(hatShopModel) as unknown as {
      attributes: { levels: object[] }[];
      blocking: { parts: object[] }[];
    };
    expect(withIdentity({ matching: { model } })).toEqual([]);
    model.attributes[0]?.levels.pop();
    Object.assign(model.blocking[0]?.parts[0] ?? {}, { attribute: 'shoeSize' });
    const problems = withIdentity({ matching: { model } });
    for (const pattern of [
      /attributes\.0: expected the levels exact/,
      /blocking\.0: .*found shoeSize/,
    ]) {
      expect(problems).toContainEqual(expect.stringMatching(pattern));
    }
    expect(withIdentity({ matching: { model: { ...model, prior: 2, date: null } } })).toEqual([
      expect.stringMatching(/^identity\.matching\.model\.date: expected a text, found/),
      expect.stringMatching(/^identity\.matching\.model\.prior: /),
    ]);
  });

  it('may name rules, and types of its own schema', () => {
    const rules = [exact('EMAIL'), together(['name', 'birthDate'], { priority: 2 })];
    expect(withIdentity({ rules, sharingCap: { EMAIL: 2 }, valuesPerCustomer: {} })).toEqual([]);
  });
});
