/** A row as JSON has it: dates as ISO 8601, big integers as numbers. */
export type Plain<T> = T extends Date
  ? string
  : T extends bigint
    ? number
    : T extends readonly (infer Item)[]
      ? Plain<Item>[]
      : T extends object
        ? { [Key in keyof T]: Plain<T[Key]> }
        : T;

/** The rows as JSON has them. Telegram's ids are below 2^53: as numbers they stay exact. */
export function toPlain<T>(value: T): Plain<T> {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? Number(each) : each)),
  );
}
