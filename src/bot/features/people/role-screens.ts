import { FormattedString } from '@grammyjs/parse-mode';
import { LOCAL_ROLES, type LocalRole } from '../../../domain/people/role-term.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { MemberRoles } from '../../../usecases/people/local-roles.ts';
import type { HeldRole } from '../../../usecases/people/staff-store.ts';
import { formatDay } from '../../format-event-date.ts';
import { capacityName } from '../../names/capacities.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';

const SHOWN = 8;

/** The roles of somebody in a place, with their periods and bases; ended ones stay to be seen. */
export function rolesScreen(found: MemberRoles, t: Translate): Screen {
  const { member, roles, mayChange, today } = found;
  const employment = member.employmentId;
  const shown = roles.slice(0, SHOWN);
  const lines = shown.map((role, index) => `${index + 1}. ${roleWords(role, today, t)}`);
  const running = shown.flatMap((role, index): Button[] =>
    !hasEnded(role, today) && role.organisationId !== null
      ? [
          {
            text: t('people-role-end', { number: index + 1 }),
            data: buttons.endRoleButton.pack({ employment, role: role.id }),
          },
        ]
      : [],
  );
  return {
    text: FormattedString.b(t('people-roles-title', { name: member.fullName })).plain(
      `\n\n${lines.length > 0 ? lines.join('\n') : t('people-roles-none')}`,
    ),
    buttons: [
      ...(mayChange
        ? [
            running.slice(0, 3),
            member.state === 'accepted'
              ? LOCAL_ROLES.map(role => ({
                  text: t('people-role-add', { role: capacityName(role, t) }),
                  data: buttons.addRoleButton.pack({ employment, role }),
                }))
              : [],
          ]
        : []),
      [{ text: t('people-card-back'), data: buttons.staffMemberButton.pack({ employment }) }],
    ],
  };
}

/** Until when: to the end of the school year, of the calendar year, or until recalled. */
export function roleTermScreen(found: MemberRoles, role: LocalRole, t: Translate): Screen {
  const { member, today } = found;
  const employment = member.employmentId;
  const schoolYearEnd = Temporal.PlainDate.from({
    year: today.month >= 9 ? today.year + 1 : today.year,
    month: 8,
    day: 31,
  });
  const yearEnd = Temporal.PlainDate.from({ year: today.year, month: 12, day: 31 });
  const until = (text: string) => buttons.roleTermButton.pack({ employment, role, until: text });
  return {
    text: t('people-role-term', { name: member.fullName, role: capacityName(role, t) }),
    buttons: [
      [schoolYearEnd, yearEnd].map(day => ({
        text: t('people-role-until', { date: formatDay(day, t) }),
        data: until(day.toString()),
      })),
      [{ text: t('people-role-open'), data: until('open') }],
      [{ text: t('people-card-back'), data: buttons.rolesButton.pack({ employment }) }],
    ],
  };
}

/** On what basis: typed, or none. */
export function roleBasisScreen(found: MemberRoles, role: LocalRole, until: string, t: Translate): Screen {
  const employment = found.member.employmentId;
  return {
    text: t('people-role-basis'),
    buttons: [
      [{ text: t('people-role-no-basis'), data: buttons.grantRoleButton.pack({ employment, role, until }) }],
      [{ text: t('people-card-back'), data: buttons.rolesButton.pack({ employment }) }],
    ],
  };
}

function hasEnded({ to }: HeldRole, today: Temporal.PlainDate): boolean {
  return to !== null && Temporal.PlainDate.compare(to, today) < 0;
}

function roleWords(role: HeldRole, today: Temporal.PlainDate, t: Translate): string {
  const name = capacityName(role.role, t);
  const period =
    role.to === null
      ? t('people-role-since', { from: formatDay(role.from, t) })
      : t('people-role-period', { from: formatDay(role.from, t), to: formatDay(role.to, t) });
  const words = [name, period, role.basis ?? t('people-role-without-basis')];
  return hasEnded(role, today) ? t('people-role-ended', { role: words.join(', ') }) : words.join(', ');
}
