import { handleForms } from './handleForms.js';

const FORMS = handleForms.map(([pattern, form]): [RegExp, string] => [
  new RegExp(pattern, 'u'),
  form.replaceAll('\\', '$'),
]);

/** A handle as it is compared: `https://x.com/Ada` is `twitter:ada`, and `@ada` is `ada`. */
export function canonicalHandle(text: string): string {
  return FORMS.reduce(
    (handle, [pattern, form]) => handle.replace(pattern, form),
    text.trim().toLowerCase(),
  );
}
