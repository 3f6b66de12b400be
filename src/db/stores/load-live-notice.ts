import { loadAnnouncementParams } from './announcement-params.ts';
import type { LiveParams } from './delivery-due.ts';
import { isCampaignNotice, loadCampaignNotice } from './load-campaign-notice.ts';
import { loadReminderParams } from './reminder-params.ts';

/** The notices that say what is true when they are sent. */
export const LIVE_NOTICES: LiveParams = {
  kinds: [
    'agenda',
    'soon',
    'announcement',
    'groupAnnouncement',
    'campaignInvited',
    'campaignReminder',
    'campaignExtended',
    'campaignDaily',
  ],
  async load(tx, kind, params, personId, now) {
    if (kind === 'announcement' || kind === 'groupAnnouncement') return loadAnnouncementParams(tx, params);
    if (personId !== null && isCampaignNotice(kind))
      return loadCampaignNotice(tx, kind, params, personId, now);
    return loadReminderParams(tx, kind, params, personId, now);
  },
};
