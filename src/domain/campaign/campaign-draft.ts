import type { Audience } from '../audience.ts';

/** A campaign as it is being described; both days are included. */
export interface CampaignDraft {
  /** Empty: named after its questionnaires. */
  readonly title: string;
  readonly questionnaireIds: readonly number[];
  readonly audience: Audience;
  readonly firstDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
  readonly invites: boolean;
  readonly drip: boolean;
}

/** What was told is remembered for 90 days: a campaign that lasts longer would invite people again. */
export const MOST_DAYS = 60;
export const TITLE_LIMIT = 120;

export type DraftProblem = 'noQuestionnaire' | 'past' | 'backwards' | 'tooLong';

/** What keeps a draft from being started on that day; the first one is what to mend first. */
export function draftProblem(draft: CampaignDraft, today: Temporal.PlainDate): DraftProblem | null {
  if (draft.questionnaireIds.length === 0) return 'noQuestionnaire';
  if (Temporal.PlainDate.compare(draft.lastDay, today) < 0) return 'past';
  const first = Temporal.PlainDate.compare(draft.firstDay, today) < 0 ? today : draft.firstDay;
  if (Temporal.PlainDate.compare(draft.lastDay, first) < 0) return 'backwards';
  return draft.lastDay.since(first).days >= MOST_DAYS ? 'tooLong' : null;
}

/** The lists of an audience that are chosen by taps. */
export type AudienceList = 'organisations' | 'positions' | 'subjects' | 'categories' | 'groups';

/** The list with the value in it or without it, in the order of choosing; nothing left means everybody. */
function switched<T>(list: readonly T[] | undefined, value: T, on: boolean): T[] | undefined {
  const without = (list ?? []).filter(each => each !== value);
  const next = on ? [...without, value] : without;
  return next.length > 0 ? next : undefined;
}

/** The audience with one entry of a list switched; doing it twice is doing it once. */
export function switchEntry(
  audience: Audience,
  list: Exclude<AudienceList, 'groups'>,
  value: string,
  on: boolean,
): Audience {
  return withoutAbsent({ ...audience, [list]: switched(audience[list], value, on) });
}

/** The same with a group of people, by its id. */
export function switchGroup(audience: Audience, group: number, on: boolean): Audience {
  return withoutAbsent({ ...audience, groups: switched(audience.groups, group, on) });
}

/** Bands that touch are joined: the audience has one range. Switching off gives the whole range up. */
export function switchService(
  audience: Audience,
  band: { readonly from: number; readonly to: number | null },
  on: boolean,
): Audience {
  const to = band.to ?? LONGEST_SERVICE;
  const { serviceYears } = audience;
  if (!on) return withoutAbsent({ ...audience, serviceYears: undefined });
  const range = {
    from: Math.min(band.from, serviceYears?.from ?? band.from),
    to: Math.max(to, serviceYears?.to ?? to),
  };
  return { ...audience, serviceYears: range };
}

/** Nobody teaches longer. */
const LONGEST_SERVICE = 99;

/** Competencies of one framework: choosing one of another framework begins anew. */
export function switchDeficit(
  audience: Audience,
  { framework, competency }: { readonly framework: string; readonly competency: string },
  on: boolean,
): Audience {
  const before =
    audience.earlierDeficits?.framework === framework ? audience.earlierDeficits.competencies : [];
  const competencies = switched(before, competency, on);
  return withoutAbsent({
    ...audience,
    earlierDeficits: competencies && { framework, competencies },
  });
}

type Loose = { [Key in keyof Audience]: Audience[Key] | undefined };

/** Stored as JSON and read strictly: what is not there is left out. */
function withoutAbsent(audience: Loose): Audience {
  return Object.fromEntries(Object.entries(audience).filter(([, value]) => value !== undefined)) as Audience;
}
