import { isNoticeKind, type NoticeKind } from '../../domain/notices/notice-class.ts';
import { InvariantError } from '../../lib/invariant.ts';
import type { Locale, Translate } from '../../lib/texts.ts';
import { agendaNotices } from './agenda-notices.ts';
import { announcementNotices } from './announcement-notices.ts';
import { campaignNotices } from './campaign-notices.ts';
import { deliveryNotices } from './delivery-notices.ts';
import { eventChangeNotices } from './event-change-notices.ts';
import { eventNotices } from './event-notices.ts';
import { groupNotices } from './group-notices.ts';
import { internshipNotices } from './internship-notices.ts';
import { mentoringNotices } from './mentoring-notices.ts';
import { monitoringNotices } from './monitoring-notices.ts';
import type { NoticeScreen, NoticeValues, NoticeView } from './notice-view.ts';
import { peopleNotices } from './people-notices.ts';
import { resultNotices } from './result-notices.ts';
import { routeNotices } from './route-notices.ts';
import { surveyNotices } from './survey-notices.ts';

/** Every kind has its view: a kind without one does not compile. */
const VIEWS: Readonly<Record<NoticeKind, NoticeView>> = {
  ...peopleNotices,
  ...deliveryNotices,
  ...routeNotices,
  ...internshipNotices,
  ...mentoringNotices,
  ...eventNotices,
  ...eventChangeNotices,
  ...agendaNotices,
  ...surveyNotices,
  ...resultNotices,
  ...campaignNotices,
  ...announcementNotices,
  ...groupNotices,
  ...monitoringNotices,
};

/** The message of a notice. An unknown kind is a bug and throws `InvariantError`. */
export function renderNotice(kind: string, values: NoticeValues, t: Translate, locale: Locale): NoticeScreen {
  if (!isNoticeKind(kind)) throw new InvariantError(`unknown kind of notice: ${kind}`);
  return VIEWS[kind](values, t, locale);
}
