/** Goes through what is read in steps, with the next step under way while one is looked at. */
export async function* readAhead<T>(steps: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = steps[Symbol.asyncIterator]();
  const advance = () => {
    const next = iterator.next();
    // Whoever waits for it is told; nobody waits where the one before failed.
    next.catch(() => undefined);
    return next;
  };
  let next = advance();
  try {
    for (;;) {
      const step = await next;
      if (step.done === true) return;
      next = advance();
      yield step.value;
    }
  } finally {
    await iterator.return?.();
  }
}
