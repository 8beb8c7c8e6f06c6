/** Digits behind the point where there are not two (ISO 4217). `Intl` tells how amounts are shown, which is less for many. */
const DIGITS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const exponents = new Map(
  Object.entries(DIGITS).flatMap(([digits, currencies]) =>
    currencies.split(' ').map((currency): [string, number] => [currency, Number(digits)]),
  ),
);

/** How many digits of a currency stand behind the point. */
export function minorDigits(currency: string): number {
  return exponents.get(currency) ?? 2;
}
