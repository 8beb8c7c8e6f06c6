import type { Accounts } from './accounts/Accounts.js';
import type { VisitEvent } from './browsing/VisitEvent.js';
import type { Inquiry } from './contact/Inquiry.js';
import type { Permission } from './mailing/Permission.js';
import type { Send } from './mailing/Send.js';
import type { TrialPart } from './mailing/Trial.js';
import type { Person } from './people/Person.js';
import type { Booking } from './points/Booking.js';
import type { Order } from './trade/Order.js';
import type { ReturnParcel } from './trade/ReturnParcel.js';

/** All that passed between one person and the brand, in no silo's words yet. */
export interface Life {
  readonly person: Person;
  readonly accounts: Accounts;
  readonly orders: readonly Order[];
  readonly returns: readonly ReturnParcel[];
  readonly events: readonly VisitEvent[];
  readonly inquiries: readonly Inquiry[];
  readonly sends: readonly Send[];
  readonly permissions: readonly Permission[];
  readonly bookings: readonly Booking[];
  readonly trial: TrialPart | undefined;
}
