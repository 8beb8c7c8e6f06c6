import { z } from 'zod';

const EXPECTED = 'expected an origin such as https://desk.example.com, without a path';

/** What browsers call the origin of a page: scheme, host and port. */
export const webOrigin = z
  .string()
  .refine(
    (text) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text,
    EXPECTED,
  );
