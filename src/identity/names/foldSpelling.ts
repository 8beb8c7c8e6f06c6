/** A folded name as it is when two letters stand for one with a mark: `mueller` and `muller`, `aage` and `age`. */
export function foldSpelling(name: string): string {
  return name.replaceAll(/([aou])e|aa/g, (letters) => letters[0] as string);
}
