/** What `trouble` tells of a source. */
export const TROUBLE_FIELDS = /* GraphQL */ `
  fragment DashboardTrouble on Freshness {
    source
    state
    ageSeconds
    droppedRows
    error { code retryable }
  }
`;
