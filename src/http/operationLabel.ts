/** Names as GraphQL has them, and no longer than people write them. */
const NAME = /^[_A-Za-z]\w{0,99}$/;

/** An operation by its own name, for logs and metrics; what else clients put there is not repeated. */
export function operationLabel(name: string | null | undefined, otherwise: string): string {
  return name != null && NAME.test(name) ? name : otherwise;
}
