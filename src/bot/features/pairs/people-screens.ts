import { FormattedString } from '@grammyjs/parse-mode';
import type { PairSide } from '../../../domain/mentoring/pair.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { FoundMentor } from '../../../usecases/mentoring/find-mentors.ts';
import type { FoundPerson, PairRecord } from '../../../usecases/mentoring/mentoring-store.ts';
import { shortPerson } from '../../mentoring-view/pair-words.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';
import { backToCard } from './pair-screen.ts';

/** Who could be asked: names and words. Whose profile it is known from is said; what stands in it is not. */
export function suggestionsScreen(
  pair: PairRecord,
  found: readonly FoundMentor[],
  { competency, same }: { competency: string | null; same: number },
  t: Translate,
): Screen {
  const lines = found.map(({ person, words }, index) =>
    t('pairs-suggestion', {
      number: index + 1,
      name: shortPerson(person.fullName),
      organisation: person.organisation ?? '—',
      words: [
        ...(words.strong ? [t('pairs-word-strong')] : []),
        words.ready ? t('pairs-word-ready') : t('pairs-word-shared'),
        ...(words.complementary ? [t('pairs-word-both')] : []),
      ].join(', '),
    }),
  );
  return {
    text: FormattedString.b(
      t('pairs-suggest-title', { competency: competency ?? t('pair-any-competency') }),
    ).plain(`\n\n${lines.length === 0 ? t('pairs-suggest-none') : lines.join('\n')}`),
    buttons: [
      found.map(({ person }, index) => ({
        text: String(index + 1),
        data: buttons.addMemberButton.pack({ pair: pair.pairId, person: person.personId, side: 'mentor' }),
      })),
      [
        {
          text: same === 1 ? t('pairs-suggest-all') : t('pairs-suggest-same'),
          data: buttons.suggestButton.pack({ pair: pair.pairId, same: same === 1 ? 0 : 1 }),
        },
      ],
      [
        {
          text: t('pairs-find-mentor'),
          data: buttons.findPersonButton.pack({ pair: pair.pairId, side: 'mentor' }),
        },
      ],
      [backToCard(pair.pairId, t)],
    ],
  };
}

/** People of a typed name. */
export function foundScreen(
  pair: number,
  side: PairSide,
  found: readonly FoundPerson[],
  t: Translate,
): Screen {
  return {
    text: found.length === 0 ? t('pairs-find-none') : t('pairs-find-which'),
    buttons: [
      ...found.map((person): Button[] => [
        {
          text: truncate(`${person.fullName} · ${person.organisation ?? '—'}`, 60),
          data: buttons.addMemberButton.pack({ pair, person: person.personId, side }),
        },
      ]),
      [backToCard(pair, t)],
    ],
  };
}
