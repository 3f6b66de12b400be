import { monitoringButton } from '../shared-buttons.ts';
import { type NoticeView, notice, textOf } from './notice-view.ts';

/** About what a methodologist has to look at this month. */
export const monitoringNotices = {
  /** { items }: a line for each. */
  monitoringDue: (values, t) =>
    notice(`${t('notice-monitoring-due')}\n${textOf(values, 'items')}`, {
      text: t('monitoring-open'),
      data: monitoringButton.pack({}),
    }),
} satisfies Record<string, NoticeView>;
