/** A thing for each tenant, made when it is first asked for. */
export interface PerTenant<T> {
  (tenant: string): T;
  /** Those that were made so far, by tenant. */
  readonly made: ReadonlyMap<string, T>;
}

/** Makes a thing once for each tenant; tenants come from tokens that we verified, so they are few. */
export function perTenant<T>(make: (tenant: string) => T): PerTenant<T> {
  const made = new Map<string, T>();
  const of = (tenant: string) => {
    const known = made.get(tenant) ?? make(tenant);
    made.set(tenant, known);
    return known;
  };
  return Object.assign(of, { made });
}
