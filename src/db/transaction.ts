import type { Prisma } from './connect.ts';

/** The client inside `prisma.$transaction(async tx => …)`. */
export type Transaction = Parameters<Parameters<Prisma['$transaction']>[0]>[0];
