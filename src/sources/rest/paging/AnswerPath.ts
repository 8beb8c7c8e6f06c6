/** Where an answer has something: a path into its body, or a function of that and of its headers, which have names in small letters. */
export type AnswerPath =
  | string
  // biome-ignore lint/suspicious/noExplicitAny: the body has no type that is known here
  | ((body: any, headers: Readonly<Record<string, string>>) => unknown);
