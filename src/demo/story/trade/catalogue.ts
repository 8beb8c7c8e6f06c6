/** An article of the shop. */
export interface Article {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly cents: number;
}

/** What the shop sells. */
export const catalogue = {
  bowler: { sku: 'BOWLER-57', name: 'Bowler hat, black felt', category: 'Felt', cents: 8_990 },
  fedora: { sku: 'FEDORA-58', name: 'Fedora, charcoal', category: 'Felt', cents: 7_950 },
  trilby: { sku: 'TRILBY-56', name: 'Trilby, tweed', category: 'Felt', cents: 6_490 },
  topHat: { sku: 'TOPHAT-59', name: 'Top hat, silk plush', category: 'Formal', cents: 24_900 },
  homburg: { sku: 'HOMBURG-58', name: 'Homburg, navy', category: 'Formal', cents: 11_900 },
  panama: { sku: 'PANAMA-57', name: 'Panama, Cuenca weave', category: 'Straw', cents: 12_900 },
  boater: { sku: 'BOATER-57', name: 'Boater, striped ribbon', category: 'Straw', cents: 4_950 },
  sunHat: { sku: 'SUNHAT-M', name: 'Wide sun hat', category: 'Straw', cents: 3_990 },
  beret: { sku: 'BERET-U', name: 'Beret, Basque wool', category: 'Wool', cents: 2_990 },
  beanie: { sku: 'BEANIE-U', name: 'Beanie, merino', category: 'Wool', cents: 2_450 },
  bobble: { sku: 'BOBBLE-U', name: 'Bobble hat, handmade', category: 'Wool', cents: 3_450 },
  flatCap: { sku: 'FLATCAP-58', name: 'Flat cap, herringbone', category: 'Caps', cents: 4_490 },
  bakerBoy: { sku: 'BAKERBOY-57', name: 'Baker boy cap', category: 'Caps', cents: 3_990 },
  cap: { sku: 'CAP-U', name: 'Baseball cap, embroidered', category: 'Caps', cents: 1_995 },
  fascinator: {
    sku: 'FASC-RED',
    name: 'Fascinator, red feather',
    category: 'Formal',
    cents: 5_950,
  },
  bucket: { sku: 'BUCKET-M', name: 'Bucket hat, waxed', category: 'Caps', cents: 3_250 },
  brush: { sku: 'CARE-BRUSH', name: 'Hat brush, horsehair', category: 'Care', cents: 1_450 },
  box: { sku: 'CARE-BOX', name: 'Hat box, striped', category: 'Care', cents: 2_250 },
  spray: { sku: 'CARE-SPRAY', name: 'Felt stiffening spray', category: 'Care', cents: 995 },
} as const satisfies Readonly<Record<string, Article>>;

/** What the post costs where an order is too small to go free. */
export const postage: Article = {
  sku: 'POST',
  name: 'Postage',
  category: 'Service',
  cents: 495,
};

/** Orders of at least so much are sent free. */
export const FREE_FROM_CENTS = 5_000;
