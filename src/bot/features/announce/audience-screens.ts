import { FormattedString } from '@grammyjs/parse-mode';
import type { Audience } from '../../../domain/audience.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type {
  AnnouncementPlace,
  AnnouncementRecord,
  AnnouncementStore,
} from '../../../usecases/announce/announcement-store.ts';
import { inRows } from '../../in-rows.ts';
import { POSITIONS, positionName } from '../../names/positions.ts';
import { SUBJECTS, subjectName } from '../../names/subjects.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { audienceWords, backToAnnouncement } from './words.ts';

export const CHOSEN_BY = ['organisations', 'subjects', 'positions', 'groups'] as const;
export type ChosenBy = (typeof CHOSEN_BY)[number];
const ON_PAGE = 8;

// locale-keys: announce-by-organisations announce-by-subjects announce-by-positions announce-by-groups

/** To whom among people. */
export function audienceScreen(announcement: AnnouncementRecord, t: Translate): Screen {
  const of = { announcement: announcement.id };
  const by = (what: ChosenBy): Button => ({
    text: t(`announce-by-${what}`),
    data: buttons.choicesButton.pack({ ...of, what, page: 0 }),
  });
  return {
    text: FormattedString.b(t('announce-audience-title')).plain(
      `\n\n${audienceWords(announcement, t)}\n\n${t('announce-audience-how')}`,
    ),
    buttons: [
      [{ text: t('announce-to-all'), data: buttons.wholeButton.pack({ ...of, whom: 'all' }) }],
      [by('organisations'), by('subjects')],
      [by('positions'), by('groups')],
      [{ text: t('announce-to-none'), data: buttons.wholeButton.pack({ ...of, whom: 'none' }) }],
      [backToAnnouncement(announcement.id, t)],
    ],
  };
}

/** One thing that can be chosen; `key` is what its button says. */
export interface Choice {
  readonly key: string;
  /** What stands in the audience. */
  readonly value: string | number;
  readonly name: string;
}

/** What there is to choose from. */
export function choicesOf(
  what: ChosenBy,
  lists: Awaited<ReturnType<AnnouncementStore['listChoices']>>,
  t: Translate,
): Choice[] {
  switch (what) {
    case 'organisations':
      return lists.organisations.map(({ id, key, title }) => ({ key: String(id), value: key, name: title }));
    case 'groups':
      return lists.groups.map(({ id, title }) => ({ key: String(id), value: id, name: title }));
    case 'subjects':
      return SUBJECTS.map(key => ({ key, value: key, name: subjectName(key, t) }));
    case 'positions':
      return POSITIONS.map(key => ({ key, value: key, name: positionName(key, t) }));
  }
}

/** Whether the audience names it. */
function isChosen(audience: Audience | null, what: ChosenBy, value: string | number): boolean {
  const chosen: readonly (string | number)[] = audience?.[what] ?? [];
  return chosen.includes(value);
}

/** The audience with one thing more, or less when it was in it. An emptied list is no condition any more. */
export function toggled(audience: Audience | null, what: ChosenBy, value: string | number): Audience | null {
  const { [what]: before = [], ...others } = audience ?? {};
  const chosen: readonly (string | number)[] = before;
  const after = chosen.includes(value) ? chosen.filter(each => each !== value) : [...chosen, value];
  if (after.length === 0) return Object.keys(others).length > 0 ? others : null;
  return what === 'groups'
    ? { ...others, groups: after.map(Number) }
    : { ...others, [what]: after.map(String) };
}

export function choicesScreen(
  announcement: AnnouncementRecord,
  what: ChosenBy,
  all: readonly Choice[],
  wanted: number,
  t: Translate,
): Screen {
  const { page, shown, hasNext } = pageOf(all, wanted, ON_PAGE);
  const of = { announcement: announcement.id, what };
  const cells = shown.map(({ key, value, name }) => ({
    text: `${isChosen(announcement.audience, what, value) ? '☑' : '☐'} ${truncate(name, 28)}`,
    data: buttons.toggleButton.pack({ ...of, key, page }),
  }));
  return {
    text: FormattedString.b(t(`announce-by-${what}`)).plain(
      `\n\n${all.length > 0 ? audienceWords(announcement, t) : t('announce-nothing-to-choose')}`,
    ),
    buttons: [
      ...inRows(cells, 2),
      turnRow(page, hasNext, to => buttons.choicesButton.pack({ ...of, page: to }), t),
      [{ text: t('announce-chosen'), data: buttons.audienceButton.pack({ announcement: announcement.id }) }],
    ],
  };
}

/** Chats and topics of the territory's groups. */
export function placesScreen(
  announcement: AnnouncementRecord,
  all: readonly AnnouncementPlace[],
  wanted: number,
  t: Translate,
): Screen {
  const { page, shown, hasNext } = pageOf(all, wanted, ON_PAGE);
  const of = { announcement: announcement.id };
  const cells = shown.map(({ id, title, state }) => ({
    text: `${announcement.places.includes(id) ? '☑' : '☐'} ${state === 'active' ? '' : '⚠ '}${truncate(title, 28)}`,
    data: buttons.placeButton.pack({ ...of, place: id, page }),
  }));
  return {
    text: FormattedString.b(t('announce-places-title')).plain(
      `\n\n${all.length > 0 ? t('announce-places-how') : t('announce-places-none')}`,
    ),
    buttons: [
      ...inRows(cells, 2),
      turnRow(page, hasNext, to => buttons.placesButton.pack({ ...of, page: to }), t),
      [backToAnnouncement(announcement.id, t)],
    ],
  };
}
