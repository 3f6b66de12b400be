import { FormattedString } from '@grammyjs/parse-mode';
import type { Priority } from '../../../domain/profile/priorities.ts';
import { competencyOrder } from '../../../domain/scoring/score-competencies.ts';
import { shownTenths } from '../../../domain/scoring/shown-tenths.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { ProfileHead } from '../../../usecases/profile/profile-store.ts';
import type { OwnProfile } from '../../../usecases/profile/read-own-profile.ts';
import { formatTenths } from '../../format-percent.ts';
import { fullName, levelName, shortName } from '../../profile-view/competency-line.ts';
import { type ProfileReading, profileName, profileText } from '../../profile-view/profile-text.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';

const TEXT_LIMIT = 200;
const BUTTON_LIMIT = 60;

export type ShownProfile = Extract<OwnProfile, { kind: 'shown' }>;

/** Nothing was diagnosed yet: what to do, and how long it takes. */
export function noProfileScreen(found: Pick<OwnProfile, 'external'>, t: Translate): Screen {
  return {
    text: t('profile-none'),
    buttons: [
      [{ text: t('diagnose-button'), data: shared.diagnoseButton.pack({}), style: 'primary' }],
      externalRow(found, t),
      [{ text: t('menu-button'), data: shared.menuButton.pack({}) }],
    ],
  };
}

/** Frameworks and sources stand apart: each is a profile of its own. */
export function chooseProfileScreen(
  { heads, external }: { readonly heads: readonly ProfileHead[] } & Pick<OwnProfile, 'external'>,
  timezone: string,
  t: Translate,
): Screen {
  const lines = heads.map((head, index) => `${index + 1}. ${profileName(head, timezone, t)}`);
  return {
    text: FormattedString.b(t('profile-choose')).plain(`\n\n${lines.join('\n')}`),
    buttons: [
      ...heads.map((head, index): Button[] => [
        {
          text: truncate(`${index + 1}. ${head.title}`, BUTTON_LIMIT),
          data: buttons.openProfileButton.pack({ attempt: head.attemptId }),
        },
      ]),
      externalRow({ external }, t),
      [{ text: t('menu-button'), data: shared.menuButton.pack({}) }],
    ],
  };
}

export function profileScreen(shown: ShownProfile, reading: ProfileReading, t: Translate): Screen {
  const attempt = shown.head.attemptId;
  return {
    text: profileText(
      reading,
      t('profile-heading'),
      shown.shared ? t('profile-seen-by-methodologist') : t('profile-seen-by-you'),
      t,
    ),
    buttons: [
      [
        { text: t('profile-why'), data: buttons.whyButton.pack({ attempt }) },
        { text: t('suggestions-button'), data: shared.profileSuggestionsButton.pack({ attempt }) },
      ],
      [
        {
          text: shown.shared ? t('profile-share-stop') : t('share-button'),
          data: shared.shareButton.pack({}),
        },
        { text: t('route-button'), data: shared.routeButton.pack({}) },
      ],
      [
        { text: t('profile-develop'), data: buttons.developButton.pack({ attempt }) },
        ...(shown.several
          ? [{ text: t('profile-others'), data: shared.profileButton.pack({}) }]
          : [{ text: t('who-sees-button'), data: shared.whoSeesButton.pack({}) }]),
      ],
      externalRow(shown, t),
      [{ text: t('menu-button'), data: shared.menuButton.pack({}) }],
    ],
  };
}

/** «Почему так»: where the numbers come from, what the level means, what was hard in words. */
export function whyScreen(shown: ShownProfile, reading: ProfileReading, t: Translate): Screen {
  const blocks = shown.profile.priorities.map(priority => whyBlock(priority, reading, t));
  const intro =
    blocks.length === 0
      ? t('profile-why-nothing')
      : t('profile-why-how', { percent: shown.record.framework.minAnsweredPercent });
  return {
    text: FormattedString.join(
      [FormattedString.b(t('profile-why')), ...blocks, new FormattedString(intro)],
      '\n\n',
    ),
    buttons: [backRow(shown, t)],
  };
}

function whyBlock(
  { score }: Priority,
  { record, profile, locale }: ProfileReading,
  t: Translate,
): FormattedString {
  const { framework } = record;
  const name = FormattedString.b(fullName(framework, score.competency, locale));
  if (score.status === 'insufficientData')
    return name.plain(`\n${t('profile-why-insufficient', { answered: score.answered, total: score.total })}`);
  const numbers = t('profile-why-numbers', {
    percent: formatTenths(shownTenths(score, framework), t),
    sum: score.sum,
    max: score.max,
    level: levelName(framework, score.level, locale),
  });
  const advice = framework.levels.find(({ key }) => key === score.level)?.text[locale] ?? '';
  const hard = profile.hardIn(score.competency).map(({ text, reverse }) => {
    const quoted = truncate(text, TEXT_LIMIT);
    return reverse ? t('profile-hard-reverse', { text: quoted }) : t('profile-hard', { text: quoted });
  });
  const lines = [
    numbers,
    truncate(advice, TEXT_LIMIT),
    ...(hard.length === 0 ? [] : [t('profile-hard-title'), ...hard]),
  ];
  return name.plain(`\n${lines.join('\n')}`);
}

/** What the teacher wants to develop first: up to three, kept at once. */
export function developScreen(shown: ShownProfile, reading: ProfileReading, t: Translate): Screen {
  const { framework, choices } = shown.record;
  const attempt = shown.head.attemptId;
  const asked = competencyOrder(framework).map((key, competency) => ({ key, competency }));
  return {
    text: FormattedString.b(t('profile-develop')).plain(`\n\n${t('profile-develop-hint')}`),
    buttons: [
      ...asked.map(({ key, competency }): Button[] => {
        const on = choices.includes(key);
        return [
          {
            text: `${on ? '☑' : '☐'} ${shortName(framework, key, reading.locale)}`,
            data: buttons.chooseButton.pack({ attempt, competency, on: on ? 0 : 1 }),
            ...(on ? { style: 'success' as const } : {}),
          },
        ];
      }),
      backRow(shown, t),
    ],
  };
}

function backRow(shown: ShownProfile, t: Translate): Button[] {
  return [
    {
      text: t('profile-back'),
      data: buttons.backToProfileButton.pack({ attempt: shown.head.attemptId }),
    },
  ];
}

/** The way to what others measured, where there is something. */
function externalRow({ external }: Pick<OwnProfile, 'external'>, t: Translate): Button[] {
  return external.length === 0
    ? []
    : [
        {
          text: t('external-button', { count: external.length }),
          data: buttons.externalResultsButton.pack({ page: 0 }),
        },
      ];
}
