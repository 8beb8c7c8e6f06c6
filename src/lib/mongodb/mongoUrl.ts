import { MongoClient, MongoParseError } from 'mongodb';
import { z } from 'zod';

const SCHEME = /^mongodb(\+srv)?:\/\/./;
/** Says which option is wrong and how; other words of the driver may hold a part of a password. */
const OF_OPTION = /^[\w/ ]+ (is not supported|must be [\w" ]+|cannot be [\w" ]+)$/;

/** A connection string that MongoDB's driver can read. */
export function mongoUrl(example: string) {
  return z.string().superRefine((url, context) => {
    const fault = SCHEME.test(url) ? faultOf(url) : '';
    if (fault === undefined) return;
    const because = fault === '' ? '' : ` (${fault})`;
    context.addIssue({ code: 'custom', message: `expected a URL such as ${example}${because}` });
  });
}

function faultOf(url: string): string | undefined {
  const said = refusal(url);
  if (said === undefined) return undefined;
  if (OF_OPTION.test(said)) return said;
  const [server = ''] = url.split('?');
  return refusal(server) === undefined
    ? 'an option behind the ? cannot be read'
    : 'in a user and a password, : / ? # [ ] @ are written %3A and so on';
}

/** What the driver says against a URL. */
function refusal(url: string): string | undefined {
  try {
    // Connects to nothing before it is asked for something.
    new MongoClient(url);
    return undefined;
  } catch (error) {
    return error instanceof MongoParseError ? error.message : '';
  }
}
