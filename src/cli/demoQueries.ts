/**
 * Queries to paste, from the person's story to the health of the silos. They go by the address, as
 * GraphiQL keeps them in the browser, and ids are others each time the demo starts.
 */
export function demoQueries(hatBuyerEmail: string): readonly string[] {
  const by = `identifier: { type: EMAIL, value: "${hatBuyerEmail}" }`;
  return [
    `# One person from all silos
query HatBuyer {
  customer(by: { ${by} }) {
    profile { displayName primaryEmail phones { value source } complete freshness { source state } }
    records { source recordId linkedBy }
    orders(first: 3) { nodes { source channel device occurredAt status total { amount currency } lines { name } fulfilment { method location { name } } } complete }
    returns(first: 3) { nodes { occurredAt reason dropOff { name kind } order { id } } }
    messages(first: 5) { nodes { channel platform direction occurredAt text } }
    campaignSends(first: 3) { nodes { campaign openedAt offer { sku discountPercent } } }
    loyaltyAccounts { nodes { tier pointsBalance transactions(first: 3) { nodes { points reason } } } }
  }
}
`,
    `# Who is behind an e-mail address, however it is written
query ByEmail {
  customer(by: { identifier: { type: EMAIL, value: "Hat.Buyer@EXAMPLE.com" } }) {
    id version identifiers { type value source }
    tickets(first: 5) { nodes { subject status channel openedAt resolvedAt assignee { name } } complete }
  }
}
`,
    `# Her way to the bowler and back, over five channels
query Journey {
  customer(by: { ${by} }) {
    journeys { rows { journey { name } state stage stages { name reachedAt interaction { __typename channel device } } } complete }
  }
  interventionReport(intervention: "beret-mailing") {
    treated { customers rate } control { customers rate } uplift { absolute confidence95 { low high } pValue } enoughData complete
  }
}
`,
    `# The silos and how they are doing
query Silos {
  sources { name kind datasets channels state latencyMs { p50 p99 } }
}
`,
  ];
}
