import type { MeetingId, PairId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { changeOwnPair, type OwnPairChanged, type OwnPairPorts } from './change-own-pair.ts';
import type { EntryId, EntryRecord } from './mentoring-store.ts';

/** What an entry says, in the order it is asked and printed. */
export const ENTRY_FIELDS = ['topic', 'content', 'result', 'task'] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

const MAX_ENTRIES = 200;

export type EntryStep =
  /** About a meeting that was held, or about today. One entry for a meeting: the other side adds to it. */
  | { readonly type: 'begin'; readonly meetingId: MeetingId | null }
  | { readonly type: 'write'; readonly entryId: EntryId; readonly field: EntryField; readonly text: string }
  | { readonly type: 'remove'; readonly entryId: EntryId };

export type EntryRefusal = 'full' | 'gone' | 'notHeld' | 'notOwn';

/** The journal of a pair: either side writes, both see. Whoever began an entry may remove it. */
export function writeEntry(
  ports: OwnPairPorts,
  { viewer, pairId, step }: { viewer: Viewer; pairId: PairId; step: EntryStep },
): Promise<OwnPairChanged<EntryRefusal>> {
  return changeOwnPair<EntryRefusal>(ports, { viewer, pairId }, (pair, member, at) => {
    if (step.type === 'begin') {
      const { meetingId } = step;
      const authorId = member.personId;
      const unwritten = pair.entries.find(entry => isUntouched(entry, authorId));
      if (meetingId === null) {
        if (unwritten) return [];
        if (pair.entries.length >= MAX_ENTRIES) return { refusal: 'full' };
        const date = at.toZonedDateTimeISO(pair.timezone).toPlainDate();
        return [{ type: 'addEntry', meetingId, date, authorId }];
      }
      const meeting = pair.meetings.find(each => each.meetingId === meetingId);
      if (meeting?.state !== 'held' || meeting.start === null) return { refusal: 'notHeld' };
      if (pair.entries.some(entry => entry.meetingId === meetingId)) return [];
      return [{ type: 'addEntry', meetingId, date: meeting.start.toPlainDate(), authorId }];
    }
    const entry = pair.entries.find(({ entryId }) => entryId === step.entryId);
    if (!entry) return { refusal: 'gone' };
    if (step.type === 'write')
      return [{ type: 'editEntry', entryId: entry.entryId, fields: { [step.field]: step.text } }];
    return entry.authorId === member.personId
      ? [{ type: 'removeEntry', entryId: entry.entryId }]
      : { refusal: 'notOwn' };
  });
}

/** An entry begun and left without a word: the next one is that one. */
function isUntouched(entry: EntryRecord, authorId: number): boolean {
  return (
    entry.meetingId === null &&
    entry.authorId === authorId &&
    ENTRY_FIELDS.every(field => entry[field] === null)
  );
}
