import type { Transaction } from '../transaction.ts';
import { forgetInImports } from './imports/own-import-changes.ts';

/**
 * Deletes every row that is about the person or came from their account, and says how many of each table. What others
 * did keeps the bare number of a person that no longer exists (who approved, who decided, who looked: the audit).
 * The rows of `Person` itself must be locked by the caller.
 */
export async function destroyPerson(
  tx: Transaction,
  personId: number,
  telegramId: bigint | null,
): Promise<Record<string, number>> {
  const own = { personId };
  const ofAttempt = { attempt: own };
  const ofRoute = { iom: own };
  const imported = await forgetInImports(tx, personId, telegramId);
  // Parts before wholes: what a cascade takes would not be counted.
  const deletions: Record<string, () => Promise<{ count: number }>> = {
    ImportChange: async () => imported.changes,
    Import: async () => imported.imports,
    AnswerChange: () => tx.answerChange.deleteMany({ where: ofAttempt }),
    AnswerDraft: () => tx.answerDraft.deleteMany({ where: ofAttempt }),
    Answer: () => tx.answer.deleteMany({ where: ofAttempt }),
    ProfileEntry: () => tx.profileEntry.deleteMany({ where: ofAttempt }),
    Attempt: () => tx.attempt.deleteMany({ where: own }),
    Evidence: () => tx.evidence.deleteMany({ where: { item: ofRoute } }),
    IomStep: () => tx.iomStep.deleteMany({ where: ofRoute }),
    IomItem: () => tx.iomItem.deleteMany({ where: ofRoute }),
    IomDeficit: () => tx.iomDeficit.deleteMany({ where: ofRoute }),
    Iom: () => tx.iom.deleteMany({ where: own }),
    JournalEntry: () => tx.journalEntry.deleteMany({ where: { enrolment: own } }),
    CardEntry: () => tx.cardEntry.deleteMany({ where: { enrolment: own } }),
    GuestHours: () => tx.guestHours.deleteMany({ where: { enrolment: own } }),
    InternshipEnrolment: () => tx.internshipEnrolment.deleteMany({ where: own }),
    // That somebody was there stays, for the number of those who came; who it was does not.
    Attendance: () => tx.attendance.updateMany({ where: own, data: { personId: null, itemId: null } }),
    SurveyReceipt: () => tx.surveyReceipt.deleteMany({ where: own }),
    Registration: () => tx.registration.deleteMany({ where: own }),
    MeetingAnswer: () => tx.meetingAnswer.deleteMany({ where: own }),
    MentoringEntry: () => tx.mentoringEntry.deleteMany({ where: { authorId: personId } }),
    PairMember: () => tx.pairMember.deleteMany({ where: own }),
    QuestionnairePilot: () => tx.questionnairePilot.deleteMany({ where: own }),
    CampaignPace: () => tx.campaignPace.deleteMany({ where: own }),
    CampaignExtension: () => tx.campaignExtension.deleteMany({ where: own }),
    DevelopmentChoice: () => tx.developmentChoice.deleteMany({ where: own }),
    SuggestionDismissal: () => tx.suggestionDismissal.deleteMany({ where: own }),
    ProfileShare: () => tx.profileShare.deleteMany({ where: own }),
    Consent: () => tx.consent.deleteMany({ where: own }),
    Invitation: () => tx.invitation.deleteMany({ where: own }),
    RoleAssignment: () => tx.roleAssignment.deleteMany({ where: own }),
    Employment: () => tx.employment.deleteMany({ where: own }),
    Achievement: () => tx.achievement.deleteMany({ where: own }),
    ExternalResult: () => tx.externalResult.deleteMany({ where: own }),
    CommunityMembership: () => tx.communityMembership.deleteMany({ where: own }),
    PeopleGroupMember: () => tx.peopleGroupMember.deleteMany({ where: own }),
    PeopleGroup: () =>
      tx.peopleGroup.updateMany({ where: { curatorId: personId }, data: { curatorId: null } }),
    GroupChat: () => tx.groupChat.updateMany({ where: { linkedById: personId }, data: { linkedById: null } }),
    Announcement: () => forgetAuthor(tx, personId),
    // What they counted for stays in the figures.
    FactSheet: () => tx.factSheet.deleteMany({ where: own }),
    EventDraft: () => tx.eventDraft.deleteMany({ where: own }),
    Delivery: () => tx.delivery.deleteMany({ where: own }),
    ...(telegramId === null ? {} : deletionsOfAccount(tx, telegramId)),
    Person: () => tx.person.deleteMany({ where: { id: personId } }),
  };
  const counts: Record<string, number> = {};
  for (const [table, deleteRows] of Object.entries(deletions)) counts[table] = (await deleteRows()).count;
  return counts;
}

/** What was sent stays for those who got it, without its author; what nobody has seen goes. */
async function forgetAuthor(tx: Transaction, authorId: number): Promise<{ count: number }> {
  const drafts = await tx.announcement.deleteMany({ where: { authorId, state: 'draft' } });
  const sent = await tx.announcement.updateMany({ where: { authorId }, data: { authorId: null } });
  return { count: drafts.count + sent.count };
}

/** What is kept under the account: the state of its private chat, and updates that were given up with their content. */
function deletionsOfAccount(
  tx: Transaction,
  telegramId: bigint,
): Record<string, () => Promise<{ count: number }>> {
  return {
    ChatFocus: () => tx.chatFocus.deleteMany({ where: { chatId: telegramId } }),
    DialogueState: () => tx.dialogueState.deleteMany({ where: { key: String(telegramId) } }),
    InboxUpdate: async () => ({
      count: await tx.$executeRaw`
        DELETE FROM "InboxUpdate"
         WHERE state = 'parked'
           AND jsonb_path_exists(payload, '$.**.id ? (@ == $account)',
                                 jsonb_build_object('account', ${telegramId}::bigint))`,
    }),
  };
}
