/** The datasets that conversations are made of; what was told to Rotunda itself is among them. */
export const exchangeDatasets = ['tickets', 'messages', 'calls', 'recordedInteractions'] as const;

/** Whether rows of a dataset are part of conversations. */
export function isExchange(dataset: string): boolean {
  return exchangeDatasets.some((one) => one === dataset);
}
