/** What a pooler tells who connects: authenticated, served by a process that is none, and ready. */
export const poolerWelcome = Buffer.from(
  'R\0\0\0\x08\0\0\0\0K\0\0\0\x0c\x7f\xff\xff\xffsafeZ\0\0\0\x05I',
  'latin1',
);
