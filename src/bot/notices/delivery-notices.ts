import type { Translate } from '../../lib/texts.ts';
import { deliveriesButton } from '../shared-buttons.ts';
import { type NoticeView, notice, textOf } from './notice-view.ts';

/** About messages that did not arrive: to whoever wrote them. */
export const deliveryNotices = {
  /** { reason, subject }: of a message into a group; `reason` is a class of errors, or `uncertain`. */
  sendingFailed: (values, t) =>
    notice(explanation(textOf(values, 'reason'), t), {
      text: t('notice-open-deliveries'),
      data: deliveriesButton.pack({}),
    }),
} satisfies Record<string, NoticeView>;

function explanation(reason: string, t: Translate): string {
  switch (reason) {
    case 'groupGone':
      return t('notice-sending-group-gone');
    case 'noRights':
      return t('notice-sending-no-rights');
    case 'topicGone':
      return t('notice-sending-topic-gone');
    case 'uncertain':
      return t('notice-sending-uncertain');
    default:
      return t('notice-sending-failed');
  }
}
