import { webUrl } from '../../config/webUrl.js';

/** The URL of an API. What no request would carry is refused, rather than left out in silence. */
export function httpUrl(example: string, takesQuery: boolean) {
  return webUrl(example).superRefine((text, context) => {
    const { username, password, search } = new URL(text);
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (username !== '' || password !== '') {
      refuse('expected a URL without a user, who belongs into `auth: basic({ … })`');
    }
    if (!takesQuery && search !== '') {
      refuse('expected a URL without a query, which belongs into `query` of a dataset or `auth`');
    }
  });
}
