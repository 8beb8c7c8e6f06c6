/** Mailboxes of functions (RFC 2142 and common ones, in a few languages), which several people read. */
const ROLES = new Set(
  'abuse accounting accounts accountspayable admin administracion administratie administration administrator all atelier backoffice bestellung billing biuro board booking bookings bounce bounces buchhaltung caisse caixa caja careers cash client clinic club comercial commercial compras contabilidad contact contacto customer customercare customerservice demo dental direccion direction dispatch einkauf email enquiries enquiry events everyone facturacion facturation facturen factuur familia familie famille family finance firma frontdesk frontoffice general generalenquiries gerencia hallo hello help helpdesk hostmaster hotel hr info information inkoop inquiries inquiry invoice invoices jobs kancelaria kantoor kassa kasse kitchen klantenservice kontakt kundenservice legal logistics mail mailerdaemon manager marketing marketplace media news noc office ops order orders owner payroll pedidos planning pos post postmaster praxis press privacy procurement purchasing recepcion receptie reception receptionist rechnung reservas reservation reservations restaurant root sales salon school secretaria secretariaat secretariat security sekretariat service servicedesk shop sklep staff store studio support team tickets till travel unsubscribe user vendas vendite ventas verein verkauf verkoop vertrieb vorstand walkin warehouse webmaster webshop welcome zakaz'.split(
    ' ',
  ),
);

/** Mailboxes of households: `familie.jansen`, `fam-jansen`. */
const FAMILIES = /^(?:fam[._-]|famil(?:ie|le|y|ia)[._-]?)\p{L}{2,}/u;

/** Whether an identifier is the e-mail address of a function or a household rather than of a person. */
export function isRoleMailbox(type: string, value: string): boolean {
  if (type !== 'EMAIL') return false;
  const local = value.slice(0, value.lastIndexOf('@')).toLowerCase().replace(/\+.*$/, '');
  return ROLES.has(local.replaceAll(/[._-]|\d+$/g, '')) || FAMILIES.test(local);
}
