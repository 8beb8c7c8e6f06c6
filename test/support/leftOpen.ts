/** What closes the gateways that a suite has open; one that fails half-way leaves some in here. */
export const leftOpen = new Set<() => Promise<void>>();
