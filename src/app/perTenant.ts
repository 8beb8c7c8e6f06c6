/** Makes a thing once for each tenant; tenants come from tokens that we verified, so they are few. */
export function perTenant<T>(make: (tenant: string) => T): (tenant: string) => T {
  const made = new Map<string, T>();
  return (tenant) => {
    const known = made.get(tenant) ?? make(tenant);
    made.set(tenant, known);
    return known;
  };
}
