/** A request as it is about to be sent. */
export interface UnsignedRequest {
  readonly method: string;
  /** Scheme, host and port: `https://api.example.com`. */
  readonly origin: string;
  readonly host: string;
  /** As it is sent, with what stands before it in the base URL. */
  readonly path: string;
  /** As it is sent, without `?`; empty where there is none. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it is sent; empty where there is none. */
  readonly body: string;
  /** The access token, where `token` says how one is had. */
  readonly token: string | undefined;
}

/** What a signature adds to a request. */
export interface Signature {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Parameters behind those that the request has. */
  readonly query?: Readonly<Record<string, string>> | undefined;
}

/** Signs one attempt; each is signed anew. */
export type Signer = (request: UnsignedRequest) => Signature | Promise<Signature>;
