import type { Setting } from '../../../config/settings/Setting.js';

/** Credentials of AWS, and what they are asked for. */
export interface AwsSignatureOptions {
  readonly accessKeyId: string | Setting;
  readonly secretAccessKey: string | Setting;
  readonly sessionToken?: string | Setting;
  readonly region: string | Setting;
  /** `execute-api`, that of API Gateway, when left out. */
  readonly service?: string;
}

/** AWS Signature Version 4 in headers, made anew for each attempt: APIs behind API Gateway, for one. */
export function awsSignature(options: AwsSignatureOptions) {
  return { type: 'awsSignature' as const, ...options };
}
