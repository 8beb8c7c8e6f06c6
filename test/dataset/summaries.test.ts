import { expect, it } from '@jest/globals';
import { orders } from '../../src/commerce/orders.js';
import type { Row } from '../../src/dataset/Row.js';
import { tickets } from '../../src/service/tickets.js';

it.each(['7', 'record\n7'])('sums a row up by the key that its source has for it: %j', (key) => {
  expect(orders.summarise?.({ key } as Row & Record<string, unknown>)).toBe('Order 7');
  expect(tickets.summarise?.({ key } as Row & Record<string, unknown>)).toBe('Ticket 7');
});
