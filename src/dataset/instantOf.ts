/** A sortable time as an instant: with as many digits of its second as it has, by threes. */
export function instantOf(sortable: string): string | null {
  if (sortable === '') return null;
  return `${sortable.slice(0, -1).replace(/(\.\d{3})000000$|(\.\d{6})000$/, '$1$2')}Z`;
}
