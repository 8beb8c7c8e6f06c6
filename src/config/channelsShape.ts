import { z } from 'zod';
import { purposeRuleShape } from './purposeRuleShape.js';

const purposes = z.array(z.string().min(1)).min(1);

const account = z.strictObject({
  /** The number, mailbox or handle, as the sources write it; case, and blanks in numbers, do not matter. */
  address: z.string().trim().min(1, 'expected a number, mailbox or handle'),
  /** What people call it. */
  label: z.string().min(1).optional(),
  /** Network or product; tells accounts of equal address apart. */
  platform: z.string().min(1).optional(),
  /** What it serves; with one purpose, that is the purpose of all that goes through it. */
  purposes,
  /** What is meant where it serves several: the first rule that fits decides. */
  rules: z.array(purposeRuleShape).default([]),
});

const channel = z.strictObject({
  channel: z.string().min(1),
  /** What it serves beyond its accounts, e.g. for a channel that has none. */
  purposes: purposes.default([]),
  accounts: z.array(account).default([]),
  /** For what went through no account that is known here: the first rule that fits decides. */
  rules: z.array(purposeRuleShape).default([]),
});

/** The shape of the section `channels`: where brand and customer meet, and what for. */
export const channelsShape = z.array(channel);

/** A channel of a configuration, with its accounts. */
export type ChannelEntry = z.output<typeof channel>;

/** One address of the brand, as configured. */
export type AccountEntry = z.output<typeof account>;
