/** User and group ids for the server's processes and files. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody` on Linux, where the number needs no account of ours. */
const NOBODY = 65534;

/** Says whom the server must run as; root needs another user, since PostgreSQL refuses root. */
export function getServerUser(): ServerUser | undefined {
  return process.geteuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined;
}
