import type { TerritoryId } from '../../lib/ids.ts';
import type { StoredEventDate } from '../stored-event-date.ts';

/** What messages to many are about. A campaign whose audience tells what a diagnosis found is none: how many, and who, is untold. */
export type SubjectKind = 'event' | 'campaign' | 'announcement';

export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly id: number;
}

export interface DeliverySubject {
  readonly ref: SubjectRef;
  readonly territoryId: TerritoryId;
  readonly title: string;
  /** Of an event; null: of anything else. */
  readonly date: StoredEventDate | null;
}

/** `Delivery.subject` */
export function subjectName({ kind, id }: SubjectRef): string {
  return `${kind}:${id}`;
}
