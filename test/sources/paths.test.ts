import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compilePath } from '../../src/sources/documents/compilePath.js';
import { readPath } from '../../src/sources/documents/readPath.js';
import { fillPath } from '../../src/sources/templates/fillTemplate.js';

const document = {
  customer: { name: 'Ada', tags: ['a', 'b'] },
  lines: [{ sku: 'x', prices: [{ amount: 1 }, { amount: 2 }] }, { sku: 'y' }],
  custom_fields: [
    { id: 35, value: 'no' },
    { id: 36, value: 'yes', meta: { by: 'it' } },
  ],
  'odd name': 1,
  'first.name': 'Grace',
  '@odata.count': 2,
  'lines@odata.count': 3,
  'state@OData.Community.Display.V1.FormattedValue': 'Active',
  '_customer_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'contact',
};

describe('a path into a document', () => {
  it.each([
    ['$.customer.name', 'Ada'],
    ['customer.name', 'Ada'],
    ['customer.tags', ['a', 'b']],
    ['lines[1].sku', 'y'],
    ['lines[*].sku', ['x', 'y']],
    ['lines[*].prices[*].amount', [1, 2]],
    ['custom_fields[id=36].value', 'yes'],
    ["custom_fields[meta.by='it'].id", 36],
    ['custom_fields[id=99].value', undefined],
    ['odd name', 1],
    ["['first.name']", 'Grace'],
    ['$["first.name"]', 'Grace'],
    ['@odata.count', 2],
    ['$.lines@odata.count', 3],
    ['state@OData.Community.Display.V1.FormattedValue', 'Active'],
    ['_customer_value@Microsoft.Dynamics.CRM.lookuplogicalname', 'contact'],
    ['lines[-1].sku', 'y'],
    ['lines[-3].sku', undefined],
    ['[-1].sku', undefined],
    ['customer.nothing.at.all', undefined],
    ['lines[9].sku', undefined],
    ['customer.name.length', undefined],
    ['constructor', undefined],
    ['customer.__proto__', undefined],
  ])('%s', (path, expected) => {
    expect(readPath(path, document)).toEqual(expected);
  });

  it('leads to the document itself', () => {
    expect(readPath('$', document)).toBe(document);
  });

  it.each(['a..b', 'a[', 'a[b', 'a]', '[=1]'])('is not %s', (path) => {
    expect(compilePath(path)).toMatch(/^expected a path/);
  });

  it('tells what is null on the way from what is not there', () => {
    expect(readPath('a.b.c', { a: { b: null } })).toBeNull();
    expect(readPath('a.b.c', { a: {} })).toBeUndefined();
  });

  it('never throws, whatever the document', () => {
    const read = compilePath('a[0].b[*].c[d=1].e');
    fc.assert(
      fc.property(fc.anything(), (value) => {
        if (typeof read === 'function') read(value);
      }),
    );
  });
});

describe('a path of an API', () => {
  it.each(['a/b', '../x', 'a"b\n', '{recordId}', '%2e', '日本'])(
    'takes %j as one segment',
    (recordId) => {
      const [, ...segments] = fillPath('/users/{recordId}/tickets', { recordId }).split('/');
      expect(segments.map(decodeURIComponent)).toEqual(['users', recordId, 'tickets']);
    },
  );

  it.each(['.', '..'])('does not take %j', (recordId) => {
    expect(() => fillPath('/users/{recordId}/tickets', { recordId })).toThrow('elsewhere');
  });
});
