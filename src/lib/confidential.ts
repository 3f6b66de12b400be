// What must leave no trace once it is handled, not even when handling fails for good: an answer to an anonymous survey.
const confidential = new WeakSet<object>();

/** The object, as it is passed on from hand to hand, is not to be kept anywhere after it was handled. */
export function markConfidential(carrier: object): void {
  confidential.add(carrier);
}

/** Whether somebody who handled the object said so. */
export function isConfidential(carrier: object): boolean {
  return confidential.has(carrier);
}
