import { asId, type MeetingId, type PairId } from '../../../lib/ids.ts';
import type { MeetingRecord, PairPerson, PairRecord } from '../../../usecases/mentoring/mentoring-store.ts';
import { readOwnPair } from '../../../usecases/mentoring/read-pair.ts';
import type { ViewerContext } from '../../context.ts';
import type { MentorPorts } from './ports.ts';

export interface Membership {
  readonly pair: PairRecord;
  readonly member: PairPerson;
}

/** A pair the person belongs to; null for everybody else's, for one that has not begun, and for none. */
export async function ownPair(
  ctx: ViewerContext,
  ports: MentorPorts,
  id: number | undefined,
): Promise<Membership | null> {
  if (id === undefined) return null;
  const own = await readOwnPair(ports, { viewer: ctx.viewer, pairId: asId<PairId>(id) });
  return own.kind === 'member' ? own : null;
}

/** A meeting of one's own pair; null for everybody else's and for none. */
export async function ownMeeting(
  ctx: ViewerContext,
  ports: MentorPorts,
  id: number | undefined,
): Promise<(Membership & { readonly meeting: MeetingRecord }) | null> {
  if (id === undefined) return null;
  const pairId = await ports.mentoring.pairOfMeeting(asId<MeetingId>(id));
  const own = pairId === null ? null : await ownPair(ctx, ports, pairId);
  const meeting = own?.pair.meetings.find(({ meetingId }) => meetingId === id);
  return own && meeting ? { ...own, meeting } : null;
}

/** Asks for typed words about a pair: the next message is about that until something else is opened. */
export async function askWords(
  ctx: ViewerContext,
  ports: Pick<MentorPorts, 'focus' | 'clock'>,
  ask: {
    pair: number;
    detail: string;
    question: string;
    buttons?: Parameters<ViewerContext['send']>[0]['buttons'];
  },
): Promise<void> {
  const focus = { kind: 'pair' as const, subjectId: ask.pair, detail: ask.detail };
  await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
  await ctx.send({ text: ask.question, ...(ask.buttons === undefined ? {} : { buttons: ask.buttons }) });
}

/** What the person types next is about no pair any more. */
export async function dropFocus(ctx: ViewerContext, ports: Pick<MentorPorts, 'focus'>): Promise<void> {
  const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
  if (focus?.kind === 'pair') await ports.focus.clearFocus(ctx.viewer.telegramId);
}
