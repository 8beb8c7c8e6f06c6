import { describe, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { ConfigError } from '../../src/config/ConfigError.js';
import { postgres } from '../../src/rotunda.js';

const shop = postgres({
  url: 'postgres://localhost/shop',
  profiles: { table: 'customers', recordId: 'id' },
});

function problemsOf(config: Record<string, unknown>): string[] {
  try {
    planGateway({ sources: { shop }, ...config }, { env: {}, folder: '.' });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

const care = { address: 'care@brand.example', purposes: ['SERVICE'] };

describe('the section `channels`', () => {
  it('is told of everything that cannot be, at once', () => {
    const problems = problemsOf({
      channels: [
        {
          channel: 'EMIAL',
          accounts: [care, { ...care, address: ' CARE@brand.example' }],
          rules: [
            { purpose: 'MARKETNG', types: ['Mesage'], sources: ['sop'], matches: { txt: /a/ } },
          ],
        },
        { channel: 'PHONE', purposes: ['SERVICE', 'FUN'] },
        {
          channel: 'PHONE',
          accounts: [
            {
              address: '+31 20 1',
              purposes: ['SALES', 'SERVICE'],
              rules: [{ purpose: 'MARKETING' }],
            },
            { address: '+31201', platform: 'Voice', purposes: ['SALES'] },
          ],
        },
      ],
    });
    expect(problems).toEqual([
      expect.stringMatching(
        /^channels\.0\.channel: unknown channel `EMIAL` \(did you mean `EMAIL`\?\); expected one of WEB,/,
      ),
      expect.stringMatching(
        /^channels\.0\.rules\.0\.purpose: unknown purpose `MARKETNG` \(did you mean `MARKETING`\?\)/,
      ),
      expect.stringMatching(
        /^channels\.0\.rules\.0\.types\.0: unknown type `Mesage` \(did you mean `Message`\?\)/,
      ),
      expect.stringMatching(
        /^channels\.0\.rules\.0\.sources\.0: unknown source `sop` \(did you mean `shop`\?\)/,
      ),
      expect.stringMatching(
        /^channels\.0\.rules\.0\.matches\.txt: unknown field `txt` \(did you mean `text`\?\)/,
      ),
      expect.stringMatching(
        /^channels\.0\.accounts\.1\.address: expected each address once, or a `platform` for each/,
      ),
      expect.stringMatching(/^channels\.1\.purposes\.1: unknown purpose `FUN`/),
      expect.stringMatching(/^channels\.2\.channel: expected each channel once, found PHONE again/),
      expect.stringMatching(
        /^channels\.2\.accounts\.0\.rules\.0\.purpose: expected one of the account's purposes SALES, SERVICE, found MARKETING/,
      ),
      expect.stringMatching(/^channels\.2\.accounts\.1\.address: expected each address once/),
    ]);
  });

  it('is told of a wrong shape', () => {
    const problems = problemsOf({
      channels: [
        {
          channel: 'EMAIL',
          acounts: [],
          accounts: [
            { address: '  ', purposes: [] },
            { purposes: ['SERVICE'], rules: [{ purpose: 'SERVICE', matches: { text: 'job' } }] },
          ],
        },
      ],
    });
    expect(problems).toEqual([
      expect.stringMatching(
        /^channels\.0\.accounts\.0\.address: expected a number, mailbox or handle/,
      ),
      expect.stringMatching(
        /^channels\.0\.accounts\.0\.purposes: expected a list of at least 1, found a list of 0$/,
      ),
      expect.stringMatching(/^channels\.0\.accounts\.1\.address: expected a text, found nothing/),
      expect.stringMatching(
        /^channels\.0\.accounts\.1\.rules\.0\.matches\.text: expected a RegExp, found a text/,
      ),
      expect.stringMatching(/^channels\.0\.acounts: unknown key \(did you mean `accounts`\?\)/),
    ]);
  });

  it('may use channels and purposes of its own schema', () => {
    const extensions = {
      schema: 'extend enum Channel { "A kiosk." KIOSK } extend enum Purpose { "Repairs." REPAIR }',
    };
    const channels = [
      { channel: 'KIOSK', accounts: [{ address: 'Hall 3', purposes: ['REPAIR'] }] },
    ];
    expect(problemsOf({ extensions, channels })).toEqual([]);
  });

  it('checks the purpose that a dataset of one’s own is for', () => {
    const extensions = {
      schema: '"A bill." type Bill @interaction { "Its number." number: String }',
      datasets: { bills: { type: 'Bill', purpose: 'SALE' } },
    };
    expect(problemsOf({ extensions })).toEqual([
      expect.stringMatching(
        /^extensions\.datasets\.bills\.purpose: expected one of SERVICE, .*found `SALE`/,
      ),
    ]);
  });
});
