/** The datasets that need no registration. */
type BuiltInDataset =
  | 'profiles'
  | 'orders'
  | 'returns'
  | 'tickets'
  | 'messages'
  | 'calls'
  | 'events'
  | 'campaignSends'
  | 'loyaltyAccounts'
  | 'loyaltyTransactions'
  | 'consents';

/** The mappings of a source by dataset: the built-in ones by name, and those that a configuration registers. */
export type DatasetMappings<Options> = { readonly [name in BuiltInDataset]?: Options } & {
  readonly [dataset: string]: unknown;
};
