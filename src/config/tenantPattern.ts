/** What a tenant may be called, in tokens, webhooks and commands. */
export const tenantPattern = /^[A-Za-z0-9_.-]{1,64}$/;
