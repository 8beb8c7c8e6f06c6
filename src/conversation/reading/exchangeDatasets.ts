/** The datasets that conversations are made of. */
export const exchangeDatasets = ['tickets', 'messages', 'calls'] as const;

/** Whether rows of a dataset are part of conversations. */
export function isExchange(dataset: string): boolean {
  return exchangeDatasets.some((one) => one === dataset);
}
