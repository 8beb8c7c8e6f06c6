/** Mailboxes of functions (RFC 2142 and common ones), which several people read. */
const ROLES =
  /^(?:abuse|accounting|accounts|admin|administration|administratie|billing|bookings?|buchhaltung|careers?|club|contact|customer\.?(?:care|service)|enquir(?:y|ies)|family|finance|frontdesk|hallo|hello|help|helpdesk|hostmaster|hr|info|information|inkoop|jobs|kantoor|kontakt|mail|marketing|media|news|office|orders?|post|postmaster|press|receptie|reception|reservations?|root|sales|secretariaat|service|shop|staff|store|support|team|webmaster|welcome)$/;

/** Whether an identifier is the e-mail address of a function rather than of a person. */
export function isRoleMailbox(type: string, value: string): boolean {
  if (type !== 'EMAIL') return false;
  const local = value.slice(0, value.lastIndexOf('@')).toLowerCase();
  return ROLES.test(local.replace(/\+.*$/, ''));
}
