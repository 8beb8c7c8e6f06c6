/** Where the hat shop's backends are, and what opens them. */
export interface HatShopPlaces {
  readonly shop: { readonly url: string };
  readonly stores: { readonly url: string };
  readonly crm: { readonly url: string; readonly clientId: string; readonly clientSecret: string };
  readonly helpdesk: { readonly url: string; readonly user: string; readonly password: string };
  readonly mailer: { readonly url: string; readonly key: string };
  readonly social: { readonly url: string; readonly database: string };
  readonly behaviour: { readonly url: string; readonly database: string };
  readonly loyalty: { readonly url: string; readonly token: string };
  /** Rotunda's own store. */
  readonly store: {
    readonly url: string;
    readonly database: string;
    readonly encryptionKey: string;
    readonly indexKey: string;
  };
}
