import { PrismaPg } from '@prisma/adapter-pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type OpenTransaction = Awaited<ReturnType<Adapter['startTransaction']>>;

/**
 * Prisma's adapter, but one statement at a time inside of a transaction.
 *
 * Prisma reads several relations of a row at once, and a transaction has one connection. The driver's own queue, which puts
 * such statements in order, goes away with pg 9: they would fail. This one can go as soon as `@prisma/adapter-pg` has one.
 * The driver's warning is a failure of every test (vitest.config.ts).
 */
export class SerialPrismaPg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async isolation => inTurn(await start(isolation));
    return adapter;
  }
}

/** A statement waits for the one before it, however that ended: what a failed one means for the rest, the database says. */
function inTurn(transaction: OpenTransaction): OpenTransaction {
  let before: Promise<unknown> = Promise.resolve();
  const wait = <Question, Reply>(ask: (question: Question) => Promise<Reply>) => {
    return (question: Question): Promise<Reply> => {
      const reply = before.then(() => ask(question));
      before = reply.catch(() => undefined);
      return reply;
    };
  };
  transaction.queryRaw = wait(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = wait(transaction.executeRaw.bind(transaction));
  return transaction;
}
