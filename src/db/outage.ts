// Classes of PostgreSQL errors that pass by themselves: connection, shutdown, start-up, too many connections.
const PASSING_SQLSTATES = /^(08|57P0|53300|25006)/u;
const PASSING_SYSTEM_CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  // A name that cannot be resolved now: that of a container, for one, while it is made anew.
  ...['ENOTFOUND', 'EAI_AGAIN'],
]);
const PASSING_PRISMA_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024']);
const PASSING_MESSAGES = [
  // What `pg` says without a code when a connection ends under a query or none can be had in time.
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Client has encountered a connection error',
  // Prisma had no connection for a transaction in time. The code is that of everything that can befall a transaction.
  'Unable to start a transaction in the given time',
];

// Prisma names the SQLSTATE in the text alone, with a code of its own for «a query failed».
const PASSING_PRISMA_TEXT = /Code: `(?:08|57P0|53300|25006)/u;

/** Whether an error means that the database is away for the moment; the same call may succeed later. */
export function isDatabaseOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    PASSING_SQLSTATES.test(code) ||
    PASSING_SYSTEM_CODES.has(code) ||
    PASSING_PRISMA_CODES.has(code) ||
    PASSING_MESSAGES.some(text => error.message.includes(text)) ||
    PASSING_PRISMA_TEXT.test(error.message) ||
    isDatabaseOutage(error.cause)
  );
}

/** For a number that is not there while the database is away. What is no outage is thrown on. */
export function nullWhenAway(error: unknown): null {
  if (isDatabaseOutage(error)) return null;
  throw error;
}
