import { deliveriesButton } from '../shared-buttons.ts';
import { type NoticeView, notice, textOf } from './notice-view.ts';

const REASONS = {
  groupGone: 'notice-sending-group-gone',
  noRights: 'notice-sending-no-rights',
  topicGone: 'notice-sending-topic-gone',
  uncertain: 'notice-sending-uncertain',
} as const;

/** About messages that did not arrive: to whoever wrote them. */
export const deliveryNotices = {
  /** { reason, subject }: of a message into a group; `reason` is a class of errors, or `uncertain`. */
  sendingFailed(values, t) {
    const reason = textOf(values, 'reason');
    const key = isReason(reason) ? REASONS[reason] : 'notice-sending-failed';
    return notice(t(key), { text: t('notice-open-deliveries'), data: deliveriesButton.pack({}) });
  },
} satisfies Record<string, NoticeView>;

function isReason(text: string): text is keyof typeof REASONS {
  return Object.hasOwn(REASONS, text);
}
