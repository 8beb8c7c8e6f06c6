/** Whether one name is the start of the other (`Rob`, `J`) or one of its words (`Garcia`). */
export function isShortForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) || ` ${long} `.includes(` ${short} `);
}
