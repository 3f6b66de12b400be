import { SLOT_HOURS } from '../../../domain/mentoring/slots.ts';
import type { Translate } from '../../../lib/texts.ts';
import { formatDay } from '../../format-event-date.ts';
import { inRows } from '../../in-rows.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';

/** Three hours on three days; a chosen one is marked in words of its own, and pressed again it is taken back. */
export function slotsScreen(
  data: { pair: number; meeting: number; base: string; mask: number },
  slots: readonly Temporal.PlainDateTime[],
  t: Translate,
): Screen {
  const button = (slot: Temporal.PlainDateTime, index: number): Button => {
    const bit = 1 << index;
    const time = t('mentor-slot-button', {
      date: formatDay(slot.toPlainDate(), t).slice(0, 5),
      time: slot.toPlainTime().toString({ smallestUnit: 'minute' }),
    });
    return {
      text: (data.mask & bit) === 0 ? time : t('mentor-slot-chosen', { time }),
      data: buttons.slotsButton.pack({ ...data, mask: data.mask ^ bit }),
    };
  };
  return {
    text: t('mentor-slots-question'),
    buttons: [
      ...inRows(slots.map(button), SLOT_HOURS.length),
      data.mask === 0
        ? []
        : [
            {
              text: t('mentor-slots-send'),
              data: buttons.proposeButton.pack(data),
              style: 'primary' as const,
            },
          ],
      [
        {
          text: t('mentor-slots-type'),
          data: buttons.typeSlotsButton.pack({ pair: data.pair, meeting: data.meeting }),
        },
      ],
      [{ text: t('mentor-meetings-back'), data: buttons.meetingsButton.pack({ pair: data.pair }) }],
    ],
  };
}
