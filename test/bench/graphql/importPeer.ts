/**
 * Imports a package that is installed in this folder only, by `npm ci` here: its types are not there
 * where it is not, and so are told by who imports it.
 */
export async function importPeer<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module;
}
