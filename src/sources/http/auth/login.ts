import type { Setting } from '../../../config/settings/Setting.js';
import type { BodyPath } from '../../documents/bodyPath.js';

type Told = string | number | boolean | Setting;

/** How a session is begun, and what shows that a request is part of it. */
export interface LoginOptions {
  /** A URL, or a path behind the base URL. */
  readonly url: string | Setting;
  /** What is posted: user, password and whatever else. */
  readonly body: Readonly<Record<string, Told | Readonly<Record<string, Told>>>>;
  /** Whether the body goes as a form rather than as JSON. */
  readonly form?: boolean;
  readonly headers?: Readonly<Record<string, string | Setting>>;
  /** Where the answer has the token: a path, or a function of body and headers; left out where `cookies` are all there is. */
  // biome-ignore lint/suspicious/noExplicitAny: the answer has no type that is known here
  readonly token?: BodyPath | ((body: any, headers: any) => unknown);
  /** The header that takes the token; `Authorization` when left out. */
  readonly header?: string;
  /** What stands before it there; `Bearer ` in `Authorization` when left out, else nothing. */
  readonly prefix?: string;
  /** The parameter of the query that takes it instead. */
  readonly query?: string;
  /** Whether the cookies that the answer sets go with each request. */
  readonly cookies?: boolean;
  /** Seconds that a session lasts, or where the answer has them; until it is refused when left out. */
  readonly expiresIn?: number | BodyPath;
  /** Where the answer has the instant at which it ends: ISO 8601, or seconds or milliseconds since the epoch. */
  readonly expiresAt?: BodyPath;
}

/**
 * A session, begun by a POST when needed, kept until shortly before it expires, and begun once more
 * when the API refuses it; sources with the same credentials share one.
 */
export function login(options: LoginOptions) {
  return { type: 'login' as const, ...options };
}
