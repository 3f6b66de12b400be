import type { Viewer } from '../people/viewer.ts';
import type { MentoringStore } from './mentoring-store.ts';

/**
 * Says whether methodologists may be told that the person is ready to be a mentor, and in which competency they are
 * strong: in words, without numbers. The wanted state is named, so a double tap changes nothing.
 */
export function setMentorReady(
  { mentoring }: { mentoring: Pick<MentoringStore, 'setMentorReady'> },
  { viewer, ready }: { viewer: Viewer; ready: boolean },
): Promise<void> {
  return mentoring.setMentorReady(viewer.personId, ready);
}
