import { FormattedString } from '@grammyjs/parse-mode';
import { progress } from '../../../domain/questionnaire/progress.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { AttemptState } from '../../../usecases/diagnosis/attempt-state.ts';
import type { OpenDiagnosis } from '../../../usecases/diagnosis/diagnosis-store.ts';
import type { ReminderTime } from '../../../usecases/diagnosis/remind-of-attempt.ts';
import { formatDateTime, formatDay } from '../../format-date.ts';
import { formatDeadline } from '../../format-deadline.ts';
import { quotedTitle } from '../../quoted-title.ts';
import type { Button, Screen } from '../../screen.ts';
import {
  continueAttemptButton,
  goOnCampaignButton,
  menuButton,
  pilotRemarkButton,
  profileButton,
  whoSeesButton,
} from '../../shared-buttons.ts';
import { editButton, remindButton, restartButton, startButton, submitButton } from './buttons.ts';

/** What is open to the person, the campaigns first. */
export function openListScreen(
  open: readonly OpenDiagnosis[],
  viewer: { timezone: string },
  t: Translate,
): Screen {
  const menu = { text: t('menu-button'), data: menuButton.pack({}) };
  if (open.length === 0) return { text: t('diagnose-nothing'), buttons: [[menu]] };
  const number = (index: number) => (open.length > 1 ? `${index + 1}. ` : '');
  const isOneOfSeveral = ({ campaign }: OpenDiagnosis): boolean =>
    campaign !== null && open.filter(each => each.campaign?.id === campaign.id).length > 1;
  const lines = open.map(
    (entry, index) =>
      `${number(index)}${entryText(entry, { timezone: viewer.timezone, named: isOneOfSeveral(entry) }, t)}`,
  );
  return {
    text: FormattedString.b(t('diagnose-head')).plain(
      `\n\n${lines.join('\n\n')}\n\n${t('diagnose-privacy')}`,
    ),
    buttons: [
      ...open.map((entry, index) => [
        {
          text: t(buttonKey(entry), { number: number(index) }),
          data: startButton.pack({ questionnaire: entry.questionnaireId, campaign: entry.campaign?.id ?? 0 }),
        },
      ]),
      [{ text: t('who-sees-button'), data: whoSeesButton.pack({}) }, menu],
    ],
  };
}

/**
 * A campaign goes by its own name and deadline; the same questionnaire for oneself has neither.
 * @param about.named the campaign has several: each says which one it is.
 */
function entryText(entry: OpenDiagnosis, about: { timezone: string; named: boolean }, t: Translate): string {
  const state = entry.inProgress
    ? t('diagnose-in-progress', { answered: entry.inProgress.answered, total: entry.questions })
    : entry.submitted
      ? t('diagnose-submitted', { date: formatDay(entry.submitted.at, about.timezone, t) })
      : t('diagnose-new', { total: entry.questions, minutes: entry.minutes });
  if (!entry.campaign) return `${quotedTitle(entry.title, t)}\n${state}`;
  const date = formatDeadline(entry.campaign, about.timezone, t);
  const title = quotedTitle(entry.campaign.title, t);
  const name = about.named ? `${title}: ${entry.title}` : title;
  return `${name}\n${t('diagnose-deadline', { date })}\n${state}`;
}

// locale-keys: diagnose-button-continue diagnose-button-again diagnose-button-start
function buttonKey(entry: OpenDiagnosis): string {
  if (entry.inProgress) return 'diagnose-button-continue';
  return entry.submitted && !entry.campaign ? 'diagnose-button-again' : 'diagnose-button-start';
}

/** «Сохранено»: nothing is lost, here is the way back, and a reminder for whoever wants one. */
export function pausedScreen(state: AttemptState, t: Translate): Screen {
  const { answered, total } = progress(state.definition, state.answers, state.respondent);
  const remind = (when: ReminderTime) => remindButton.pack({ attempt: state.attemptId, when });
  return {
    text: t('attempt-paused', { answered, total }),
    buttons: [
      [continueAttempt(state.attemptId, t)],
      [
        { text: t('attempt-remind-tomorrow'), data: remind('tomorrow') },
        { text: t('attempt-remind-saturday'), data: remind('saturday') },
      ],
      [{ text: t('attempt-restart'), data: restartButton.pack({ attempt: state.attemptId, sure: 0 }) }],
    ],
  };
}

/** The reminder is set: when it comes, and the way back for whoever has time sooner. */
export function reminderSetScreen(attemptId: number, at: Temporal.ZonedDateTime, t: Translate): Screen {
  const date = formatDateTime(at.toInstant(), at.timeZoneId, t).full;
  return { text: t('attempt-reminder-set', { date }), buttons: [[continueAttempt(attemptId, t)]] };
}

function continueAttempt(attemptId: number, t: Translate): Button {
  return {
    text: t('attempt-continue'),
    data: continueAttemptButton.pack({ attempt: attemptId }),
    style: 'primary',
  };
}

export function restartQuestionScreen(state: AttemptState, t: Translate): Screen {
  return {
    text: t('attempt-restart-question'),
    buttons: [
      [
        {
          text: t('attempt-restart-yes'),
          data: restartButton.pack({ attempt: state.attemptId, sure: 1 }),
          style: 'danger',
        },
      ],
      [{ text: t('attempt-restart-no'), data: continueAttemptButton.pack({ attempt: state.attemptId }) }],
    ],
  };
}

/** The attempt takes no answers any more. */
export function closedScreen(state: AttemptState, t: Translate): Screen {
  return {
    text: closedText(state, t),
    buttons:
      state.status === 'submitted' ? [[{ text: t('profile-button'), data: profileButton.pack({}) }]] : [],
  };
}

function closedText(state: AttemptState, t: Translate): string {
  const { title } = state.definition;
  if (state.status === 'submitted') return t('attempt-closed-submitted', { title });
  const stopped = state.campaign?.stopped;
  if (stopped) {
    const { reason } = stopped;
    return reason === null ? t('attempt-stopped-plain', { title }) : t('attempt-stopped', { title, reason });
  }
  return t(state.status === 'inProgress' && state.campaign ? 'attempt-unfinished' : 'attempt-closed', {
    title,
  });
}

/** They answered as many questions as they wanted to today. */
export function enoughScreen(state: AttemptState, t: Translate): Screen {
  return {
    text: t('attempt-enough-today', { tomorrow: state.daily?.perDay ?? 0 }),
    buttons: [
      [{ text: t('attempt-more-now'), data: continueAttemptButton.pack({ attempt: state.attemptId }) }],
    ],
  };
}

/** Every questionnaire of the campaign is submitted. */
export function campaignFinishedScreen(t: Translate): Screen {
  return {
    text: t('campaign-all-done'),
    buttons: [[{ text: t('profile-button'), data: profileButton.pack({}), style: 'primary' }]],
  };
}

/** All answers are equal: asked once, never held against anybody. */
export function askIfSureScreen(state: AttemptState, t: Translate): Screen {
  const first = state.definition.items[0];
  return {
    text: t('attempt-sure-question'),
    buttons: [
      [{ text: t('attempt-sure-yes'), data: submitButton.pack({ attempt: state.attemptId, sure: 1 }) }],
      ...(first
        ? [
            [
              {
                text: t('attempt-sure-no'),
                data: editButton.pack({ attempt: state.attemptId, item: first.id }),
              },
            ],
          ]
        : []),
    ],
  };
}

/** @param about.more the campaign has another questionnaire that is not submitted. */
export function submittedScreen(
  state: AttemptState,
  { timezone, more }: { timezone: string; more: boolean },
  t: Translate,
): Screen {
  if (state.isPilot)
    return {
      text: t('pilot-submitted'),
      buttons: [
        [
          {
            text: t('pilot-remark'),
            data: pilotRemarkButton.pack({ questionnaire: state.questionnaireId }),
            style: 'primary',
          },
        ],
      ],
    };
  const lines = [
    state.definition.outro ?? t('attempt-submitted'),
    state.campaign
      ? t('attempt-editable', { date: formatDateTime(state.campaign.closesAt, timezone, t).full })
      : null,
  ];
  return {
    text: lines.filter(line => line !== null).join('\n\n'),
    buttons: [
      ...(more && state.campaign
        ? [[{ text: t('campaign-next'), data: goOnCampaignButton.pack({ campaign: state.campaign.id }) }]]
        : []),
      [{ text: t('profile-button'), data: profileButton.pack({}), style: 'primary' }],
    ],
  };
}
