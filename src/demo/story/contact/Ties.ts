/** What a silo notes of how a contact hangs together with others; null where nobody noted it. */
export interface Ties {
  /** The thread or session that it is kept in, by the key of the first contact there. */
  readonly thread: string | null;
  /** Key of the message that it answers. */
  readonly inReplyTo: string | null;
  /** Whether the ticket's number stands with it. */
  readonly namesTicket: boolean;
  /** The link that the customer followed to it. */
  readonly followed: string | null;
}
