import { FormattedString } from '@grammyjs/parse-mode';
import type { ModuleLedger } from '../../../domain/internship/ledger.ts';
import type { Translate } from '../../../lib/texts.ts';
import { groupLedgers, participantLedger } from '../../../usecases/internship/group-ledger.ts';
import type { Enrolled, GroupRecord } from '../../../usecases/internship/internship-ports.ts';
import type { OpenedGroup } from '../../../usecases/internship/open-group.ts';
import { groupPeriod } from '../../internship-view/document-words.ts';
import { ledgerWords, moduleLine } from '../../internship-view/ledger-words.ts';
import { numberRows } from '../../internship-view/number-rows.ts';
import { admissionWords } from '../../internship-view/participants-file.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { programmeButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { formButton } from './home-screens.ts';

const PAGE = 12;

/** A group for whoever leads it: who closes which module, and what can be done. */
export function groupScreen({ group, by }: OpenedGroup, now: Temporal.Instant, t: Translate): Screen {
  const { groupId: id } = group;
  const manages = by === 'methodologist' && group.state === 'open';
  const head = t('internship-group-head', {
    site: group.site,
    programme: group.programme.title,
    period: groupPeriod(group, t),
    master: group.master?.fullName ?? '—',
  });
  const cycles =
    group.cycles.length === 0
      ? []
      : [t('internship-group-cycles', { list: group.cycles.map(({ title }) => title).join(', ') })];
  const body = [head, ...cycles, '', ...moduleOverview(group, now, t)].join('\n');
  return {
    text: FormattedString.b(group.title).plain(
      `${group.state === 'closed' ? ` · ${t('internship-group-closed')}` : ''}\n${body}`,
    ),
    buttons: [
      [
        { text: t('internship-participants'), data: buttons.participantsButton.pack({ group: id, page: 0 }) },
        { text: t('internship-sessions'), data: buttons.sessionsButton.pack({ group: id, page: 0 }) },
      ],
      manages
        ? [
            formButton(t('internship-admit-button'), 'admit', id),
            formButton(t('internship-guests-button'), 'guests', id),
          ]
        : [],
      group.state === 'open'
        ? [
            formButton(t('internship-add-session'), 'session', id),
            formButton(t('internship-add-cycles'), 'cycles', id),
          ]
        : [],
      manages
        ? [
            formButton(t('internship-change-master'), 'master', id),
            { text: t('internship-close'), data: buttons.closeGroupButton.pack({ group: id, sure: 0 }) },
          ]
        : [],
      [
        { text: t('internship-list'), data: buttons.participantsFileButton.pack({ group: id }) },
        { text: t('internship-back'), data: programmeButton.pack({}) },
      ],
    ],
  };
}

/** «Модуль 1: закрыли 12, ещё могут 10, не хватит часов 6». */
function moduleOverview(group: GroupRecord, now: Temporal.Instant, t: Translate): string[] {
  const ledgers = groupLedgers(group, now);
  return group.modules.map(({ moduleId, number, title }) => {
    const count = (state: ModuleLedger['state']): number =>
      ledgers.filter(({ ledger }) =>
        ledger.modules.some(line => line.module.moduleId === moduleId && line.state === state),
      ).length;
    const counts = { closed: count('closed'), possible: count('possible'), short: count('short') };
    return t('internship-module-overview', { number, title, ...counts });
  });
}

/** Those who take part, those at risk first. */
export function participantsScreen(
  { group, by }: OpenedGroup,
  { page, now }: { page: number; now: Temporal.Instant },
  t: Translate,
): Screen {
  const all = groupLedgers(group, now);
  const { page: at, first, shown, hasNext } = pageOf(all, page, PAGE);
  const lines = shown.map(({ participant, ledger }, index) =>
    t('internship-participant-line', {
      number: first + index + 1,
      name: participant.name,
      from: participant.partner === null ? '' : ` (${participant.partner})`,
      ledger: ledgerWords(ledger, t),
    }),
  );
  return {
    text: FormattedString.b(
      t('internship-participants-title', { group: group.title, count: all.length }),
    ).plain(`\n\n${lines.length === 0 ? t('internship-participants-none') : lines.join('\n')}`),
    buttons: [
      ...numberRows(
        shown.map(({ participant }) =>
          buttons.participantButton.pack({ enrolment: participant.enrolmentId }),
        ),
        first + 1,
      ),
      turnRow(at, hasNext, to => buttons.participantsButton.pack({ group: group.groupId, page: to }), t),
      [
        ...(by === 'methodologist' && group.state === 'open'
          ? [formButton(t('internship-admit-button'), 'admit', group.groupId)]
          : []),
        groupBack(group, t),
      ],
    ],
  };
}

/** One participant with every module. */
export function participantScreen(
  { group, participant, by }: OpenedGroup & Enrolled,
  now: Temporal.Instant,
  t: Translate,
): Screen {
  const ledger = participantLedger(group, participant, now);
  const id = participant.enrolmentId;
  const lines = [
    participant.partner ?? group.territory.title,
    admissionWords(participant, t),
    ...(participant.state === 'left' ? [t('internship-left')] : []),
    ...(participant.personId !== null && !participant.inBot ? [t('internship-not-in-bot')] : []),
    '',
    ...ledger.modules.map(line => moduleLine(line, t)),
  ];
  return {
    text: FormattedString.b(participant.name).plain(`\n${lines.join('\n')}`),
    buttons: [
      group.programme.frameworkKey === null
        ? []
        : [{ text: t('journal-card-button'), data: buttons.reviewCardButton.pack({ enrolment: id }) }],
      [
        ...(by === 'methodologist' && group.state === 'open' && participant.state === 'admitted'
          ? [{ text: t('internship-leave'), data: buttons.leaveButton.pack({ enrolment: id, sure: 0 }) }]
          : []),
        {
          text: t('internship-back'),
          data: buttons.participantsButton.pack({ group: group.groupId, page: 0 }),
        },
      ],
    ],
  };
}

/** Asks once more before something others notice. */
export function sureScreen(question: string, yes: Button, back: Button): Screen {
  return { text: question, buttons: [[{ ...yes, style: 'danger' as const }], [back]] };
}

export function groupBack({ groupId }: Pick<GroupRecord, 'groupId'>, t: Translate): Button {
  return { text: t('internship-back'), data: buttons.groupButton.pack({ group: groupId }) };
}
