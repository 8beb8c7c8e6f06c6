/** A fault, the answer that it requires, and the test that demands it. */
export interface MatrixRow {
  readonly fault: string;
  readonly answer: string;
  /** Below `test/`. */
  readonly file: string;
  /** What the test, or its row in a table, is called. */
  readonly tests: readonly string[];
}

const silo = (fault: string, answer: string, ...tests: string[]): MatrixRow => ({
  fault,
  answer,
  file: 'faults/httpFaults.ts',
  tests,
});
const row = (fault: string, answer: string, file: string, ...tests: string[]): MatrixRow => ({
  fault,
  answer,
  file,
  tests,
});

/** Every fault that is prepared for. */
export const MATRIX: readonly MatrixRow[] = [
  // Silos
  silo('hang', 'SOURCE_TIMEOUT at the deadline, the socket closed', 'hangs'),
  row(
    'refused, unresolvable',
    'SOURCE_UNAVAILABLE',
    'faults/postgres.test.ts',
    'that is down is unavailable, and read again once it is up',
    'tells a name that leads nowhere and a port that nobody serves as unavailable',
  ),
  row(
    'refused, unresolvable, over HTTP',
    'SOURCE_UNAVAILABLE, the others are exact',
    'faults/unreachable.test.ts',
    'tells names that lead nowhere and ports that nobody serves as unavailable, and the rest is exact',
  ),
  row(
    'refused, hanging or talking rubbish, in each kind',
    'that source fails, the others are exact',
    'e2e/trouble.test.ts',
    'is stopped, it is unavailable and the rest is exact',
    'hangs, it times out and the rest is exact',
    'answers rubbish, it has no answer and the rest is exact',
  ),
  silo('the connection breaks', 'asked once more', 'breaks the connection once'),
  silo('500, 503', 'one retry, SOURCE_ERROR', 'answers 500', 'answers 503 once'),
  silo(
    '429 with Retry-After 60',
    'no retry, SOURCE_RATE_LIMITED',
    'answers 429 and wants to be left alone for a minute',
  ),
  row(
    '401',
    'the token is fetched once more, then SOURCE_AUTH, never a client 401',
    'faults/token.test.ts',
    'fetches a fresh token once when the silo refuses the old one, and asks again',
    'does not go on when the fresh one is refused too, and tells its client so as data',
  ),
  silo(
    '403 of a spent quota',
    'no call until it resets, SOURCE_RATE_LIMITED',
    'answers 403 as its daily quota is spent',
    'answers 403',
  ),
  silo('200 THROTTLED', 'waits within the deadline', 'answers 200 with THROTTLED once'),
  silo('200 with HTML', 'SOURCE_BAD_RESPONSE', 'answers 200 with a page of HTML'),
  silo(
    'truncated JSON, a reset in the middle of the body',
    'SOURCE_BAD_RESPONSE',
    'ends in the middle of its JSON',
    'breaks the connection in the middle of the body',
  ),
  silo(
    'a wrong type in a row',
    'only that row is missing',
    'has a value of the wrong type in one row',
  ),
  silo(
    'doubled ids',
    'collapsed; conflicting: an error',
    'sends a row twice',
    'sends two rows of one id that contradict each other',
  ),
  row(
    'a batch in another order, with ids missing, doubled, conflicting or unrequested',
    'matched by id; none; collapsed; an error for that key; dropped',
    'faults/batch.test.ts',
    'is believed by the ids of its rows, whatever their order',
    'has nothing of those whom it leaves out, which is no failure',
    'is asked once for rows that it sends twice',
    'fails for the one of whom it says two things',
    'gives nobody the rows of a person who was not asked for',
  ),
  silo(
    '10 MB, a bomb of gzip',
    'cut off, SOURCE_BAD_RESPONSE',
    'sends 10 MB',
    'sends a bomb of gzip',
  ),
  silo('a byte now and then', 'the deadline holds', 'drips a byte now and then'),
  silo('a redirect', 'refused', 'redirects to an address within the house'),
  silo(
    '__proto__, 10,000 levels',
    'refused, prototypes unchanged',
    'sends keys that reach for a prototype',
    'nests 10,000 deep',
  ),
  silo(
    'another charset, a byte order mark',
    'read as it says; SOURCE_BAD_RESPONSE where it does not say',
    'begins with a byte order mark',
    'writes in another charset, and says so',
    'writes in another charset, and does not say so',
  ),
  silo(
    'a failure whose body never ends, or breaks off',
    'what the status says',
    'answers 429, and never ends its body',
    'answers 500, and breaks off',
  ),
  silo('headers without end', 'SOURCE_BAD_RESPONSE', 'answers headers without end'),
  silo(
    'rows of a batch that name nobody',
    'whoever was asked for is PARTIAL',
    'answers 200 with an error of its own',
    'has a row that belongs to an object',
  ),
  silo(
    'pages that go round, lead nowhere, or contradict a total',
    'PARTIAL, never taken for all there is',
    'leads from a page to the same page',
    'says that there is more, and not where',
    'tells of fewer rows than it has',
    'tells of more rows than it hands out',
  ),
  row(
    'GraphQL: fields that failed, answers of another shape',
    'unknown, never none',
    'faults/graphql.test.ts',
    'fails at the rows of a record',
    'fails at a record',
    'leaves the rows out',
    'has a list where an object should be',
  ),
  row(
    'GraphQL: 200 THROTTLED, 200 UNAUTHENTICATED',
    'waits within the deadline; a fresh token, and asked again',
    'faults/graphql.test.ts',
    'slows us down once',
    'does not know the token any more',
  ),
  row(
    'MongoDB: values of several types in one field',
    'exact; a document that cannot be read is missing by itself',
    'sources/mixedDocuments.test.ts',
    'has all documents of a record whose id is written in several ways',
    'loses none at the turn of a page whose keys are of several types',
  ),
  silo('ids beyond 2^53', 'exact', 'sends amounts and ids beyond 2^53'),
  row(
    'down for a while',
    'left alone, tried by one, read again once it is well',
    'faults/silo.test.ts',
    'is left alone, and answered for at once',
    'is asked by one after a while, whatever the others want',
    'is read again once it is well',
  ),
  row(
    'a limited rate',
    'never exceeded',
    'faults/silo.test.ts',
    'asks a silo no more often than it may be asked',
  ),
  row(
    'a slow source under double load',
    'the others answer as ever',
    'faults/isolation.test.ts',
    'answers of the others while one silo holds twice of what it can take',
  ),
  row(
    'all sources down',
    'identity answers, ready is 200',
    'faults/isolation.test.ts',
    'answers who is who, and stays ready, while all silos are down',
  ),
  row(
    'PostgreSQL: a held statement, an ended process, a broken connection, a drip',
    'SOURCE_TIMEOUT, or asked once more',
    'faults/postgres.test.ts',
    'that holds a statement up is late, and is rid of the statement',
    'whose idle connections are ended is read over others',
    'whose process is ended while it reads',
    'whose connection breaks while it reads',
    'that answers a byte now and then is late',
  ),
  row(
    'cannot be read, where stale rows are allowed',
    'STALE with its age and why',
    'faults/silo.test.ts',
    'is stood in for by what it said before, with its age, where that is allowed',
  ),
  // The shared cache
  row(
    'refused, hanging, silent, refusing, talking rubbish',
    'answers as without it, and nothing that changed meanwhile',
    'sources/economy/sharedCacheMisuse.test.ts',
    'keeps nobody from an answer where %s',
  ),
  row(
    'a change while it is away',
    'what changed is not answered from it afterwards',
    'sources/economy/sharedCache.test.ts',
    'is done without while it does this: %s; and has nothing then that changed meanwhile',
  ),
  // The store
  row(
    'the connection breaks after a commit, the majority is late',
    'WRITE_UNKNOWN, and the same idempotency key resolves it',
    'faults/store.test.ts',
    'whose connection breaks after the write',
    'whose majority does not confirm in time',
    'has recorded an interaction once, and the same key answers it',
    'has merged once, and the same key answers it',
  ),
  row(
    'NotWritablePrimary',
    'writes fail in time as retryable, reads of sources go on',
    'faults/store.test.ts',
    'refuses writes in time as something to retry, and reads of sources go on',
    'is read all the same, and written again once it has one',
  ),
  row(
    'a store that hangs',
    'answered in time, well again with the store',
    'http/storeTrouble.test.ts',
    'answers in its time though its own store hangs, and well again once the store does',
  ),
  // Clients
  row(
    'disconnects',
    'its reads are aborted',
    'http/operation.test.ts',
    'leaves a silo alone when the client has gone',
  ),
  row(
    'disconnects in the midst of a change',
    'the change is made',
    'faults/store.test.ts',
    'has its change made all the same',
  ),
  row(
    'disconnects between parts',
    'its reads are aborted',
    'http/deferred.test.ts',
    'ends with its client: the silo is left alone',
  ),
  row(
    'a tampered or foreign cursor, an impossible page size',
    'BAD_CURSOR, BAD_USER_INPUT',
    'http/misuse.test.ts',
    'refuses a cursor of another list, of another filter, or of nobody',
    'refuses first: %s',
    'refuses first: null',
  ),
  row(
    'bombs of aliases, directives, fragments, depth, pages, tokens',
    '400 before any source is called, with the limit and what was asked',
    'http/misuse.test.ts',
    'refuses a thousand aliases',
    'refuses a bomb of directives %s',
    'refuses a bomb of fragments, quickly',
    'refuses depth',
    'refuses pages of pages of pages',
    'refuses a document of too many tokens',
  ),
  row(
    'a huge query, huge variables',
    '400, 413 as JSON, nothing kept of it',
    'http/misuse.test.ts',
    'is answered with %s as JSON when %s is too large, or huge and still being sent',
  ),
  row(
    'an odd charset',
    '415 as JSON',
    'http/misuse.test.ts',
    'is answered with 415 as JSON when its %s is %s',
  ),
  row(
    'slow loris',
    '408 within ten seconds',
    'http/misuse.test.ts',
    'is answered with 408 when its headers or its body come drop by drop',
  ),
  row(
    'more than can be answered',
    '503 with Retry-After, what was let in is answered',
    'faults/overload.test.ts',
    'refuses what is too much with 503, Retry-After and JSON, and answers what it let in',
    'has room again once clients have gone',
    'lets nobody join those who wait once it takes too long',
  ),
  row(
    'SIGTERM under load',
    'nothing is dropped',
    'faults/termination.test.ts',
    'answers every request that came before it stopped, when it is told to stop under load',
  ),
  row(
    'anything at random',
    'nothing but the truth',
    'soak/soak.test.ts',
    'tells many clients nothing but the truth while silos fail at random',
  ),
];
