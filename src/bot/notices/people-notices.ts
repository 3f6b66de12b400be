import { continueAttemptButton, menuButton, peopleButton, pilotButton } from '../shared-buttons.ts';
import { type NoticeView, notice, numberOf, textOf } from './notice-view.ts';

/** About belonging to an organisation, and about one's own questionnaires. */
export const peopleNotices = {
  /** { organisation }: to coordinators, somebody asked to join. */
  joinRequested: (values, t) =>
    notice(t('notice-join-requested', { organisation: textOf(values, 'organisation') }), {
      text: t('notice-open-requests'),
      data: peopleButton.pack({}),
    }),
  /** { organisation, accepted }: to whoever asked. */
  joinDecided(values, t) {
    const organisation = textOf(values, 'organisation');
    const text =
      values.accepted === true
        ? t('notice-join-accepted', { organisation })
        : t('notice-join-declined', { organisation });
    return notice(text, { text: t('menu-button'), data: menuButton.pack({}) });
  },
  /** { attemptId }: to whoever asked to be reminded. */
  attemptPaused: (values, t) =>
    notice(t('notice-attempt-paused'), {
      text: t('attempt-continue'),
      data: continueAttemptButton.pack({ attempt: numberOf(values, 'attemptId') }),
    }),
  /** { questionnaireId, title }: to whoever is asked to try it before it is offered. */
  pilotInvited: (values, t) =>
    notice(t('notice-pilot-invited', { title: textOf(values, 'title') }), {
      text: t('pilot-start'),
      data: pilotButton.pack({ questionnaire: numberOf(values, 'questionnaireId') }),
    }),
} satisfies Record<string, NoticeView>;
