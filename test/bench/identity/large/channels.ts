/** What one channel asks its customers for. */
export interface Channel {
  readonly source: string;
  readonly asks: readonly string[];
  readonly shows: readonly ('name' | 'birthDate' | 'address')[];
}

/** Six channels of a retailer. */
export const CHANNELS: readonly Channel[] = [
  { source: 'shop', asks: ['EMAIL', 'PHONE', 'LOYALTY_NUMBER'], shows: ['name', 'address'] },
  { source: 'app', asks: ['EMAIL', 'DEVICE_ID'], shows: ['name', 'birthDate'] },
  { source: 'stores', asks: ['LOYALTY_NUMBER', 'PHONE'], shows: ['name', 'address'] },
  { source: 'helpdesk', asks: ['EMAIL', 'PHONE'], shows: ['name'] },
  { source: 'loyalty', asks: ['LOYALTY_NUMBER', 'EMAIL'], shows: ['name', 'birthDate', 'address'] },
  { source: 'behaviour', asks: ['DEVICE_ID', 'EMAIL'], shows: [] },
];
