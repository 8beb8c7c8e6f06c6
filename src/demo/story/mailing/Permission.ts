/** What somebody allowed or forbade. */
export interface Permission {
  /** Who wrote it down. */
  readonly book: 'crm' | 'mailer';
  readonly medium: 'email' | 'sms' | 'phone' | 'post';
  readonly topic: 'offers' | 'newsletter' | 'service' | 'jobs';
  readonly state: 'given' | 'withdrawn' | 'asked';
  readonly at: number;
  readonly until: number | null;
}
