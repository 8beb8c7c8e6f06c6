/** Disjoint sets of contacts, some of which must never become one. */
export class ContactSets {
  readonly #parents = new Map<string, string>();
  /** Per root the roots of the sets that it must be kept from. */
  readonly #apart = new Map<string, Set<string>>();

  /** The root of a contact's set. */
  find(id: string): string {
    let root = id;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) {
      root = next;
    }
    for (let at = id; at !== root; ) {
      const next = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }

  areApart(a: string, b: string): boolean {
    return this.#apart.get(this.find(a))?.has(this.find(b)) ?? false;
  }

  /** Makes two sets one; false where they are one already, or must not be. */
  join(a: string, b: string): boolean {
    const [into, from] = [this.find(a), this.find(b)];
    if (into === from || this.areApart(into, from)) return false;
    this.#parents.set(from, into);
    for (const other of this.#apart.get(from) ?? []) {
      this.#apart.get(other)?.delete(from);
      this.#keepRootsApart(into, other);
    }
    this.#apart.delete(from);
    return true;
  }

  /** Keeps two sets apart from now on; false where they are one already. */
  keepApart(a: string, b: string): boolean {
    const [one, other] = [this.find(a), this.find(b)];
    if (one === other) return false;
    this.#keepRootsApart(one, other);
    return true;
  }

  #keepRootsApart(one: string, other: string): void {
    this.#apart.set(one, (this.#apart.get(one) ?? new Set()).add(other));
    this.#apart.set(other, (this.#apart.get(other) ?? new Set()).add(one));
  }
}
