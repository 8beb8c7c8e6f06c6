/** Points put on or taken off a loyalty card. */
export interface Booking {
  readonly key: string;
  readonly at: number;
  readonly points: number;
  readonly kind: 'EARN' | 'GIFT' | 'BONUS' | 'CORR';
  readonly note: string;
  readonly via: 'POS' | 'WEB' | 'APP';
}
