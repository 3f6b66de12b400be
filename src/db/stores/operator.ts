import type { Operator } from '../../usecases/people/arrival-store.ts';

/** Who answers for the data of a territory. */
export function toOperator(territory: {
  title: string;
  operatorName: string;
  operatorEmail: string;
}): Operator {
  return { territory: territory.title, name: territory.operatorName, email: territory.operatorEmail };
}
