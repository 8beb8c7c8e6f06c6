/** Which shared values link records. */
export interface LinkRules {
  /** Types in the order of their weight; types of a company's own come last. */
  readonly priority: readonly string[];
  /** Records with differing names that may share a value of this type before it links nobody. */
  readonly cap: (type: string) => number;
  /** Types that families and devices share: their values link agreeing names only. */
  readonly needsName: ReadonlySet<string>;
  /** Values that never link. */
  readonly isBlocked: (type: string, value: string) => boolean;
}
