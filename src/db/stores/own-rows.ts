import type { Transaction } from '../transaction.ts';
import { readOwnImportChanges } from './imports/own-import-changes.ts';
import { readOwnInternships } from './own-internships.ts';
import { readOwnMentoring } from './own-mentoring.ts';

/**
 * Every row that belongs to the person by a key of the database, one query after the other: a transaction has one
 * connection. Other people's ids and the hashes of tokens stay out: who decided is nobody else's data.
 */
export async function readOwnRows(tx: Transaction, personId: number) {
  const own = { where: { personId } };
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  const employments = await tx.employment.findMany({
    ...own,
    omit: { decidedById: true },
    include: { organisation: { select: { key: true, title: true } } },
  });
  const roles = await tx.roleAssignment.findMany(own);
  const consents = await tx.consent.findMany({ ...own, orderBy: { id: 'asc' } });
  const shares = await tx.profileShare.findMany({ ...own, orderBy: { id: 'asc' } });
  const chosen = await tx.developmentChoice.findMany(own);
  const invitations = await tx.invitation.findMany({ ...own, omit: { tokenHash: true, createdById: true } });
  const dismissals = await tx.suggestionDismissal.findMany({
    ...own,
    include: { event: { select: { key: true, title: true } } },
  });
  const attempts = await readAttempts(tx, personId);
  const ioms = await readRoutes(tx, personId);
  const enrolments = await readOwnInternships(tx, personId);
  const pairs = await readOwnMentoring(tx, personId);
  const registrations = await tx.registration.findMany({
    ...own,
    orderBy: { id: 'asc' },
    include: { event: { select: { key: true, title: true } } },
  });
  const attendances = await tx.attendance.findMany({
    ...own,
    orderBy: { id: 'asc' },
    omit: { markedById: true },
    include: { event: { select: { key: true, title: true } } },
  });
  // That the person has answered is all that is known.
  const receipts = await tx.surveyReceipt.findMany({
    ...own,
    include: { event: { select: { key: true, title: true } } },
  });
  const achievements = await tx.achievement.findMany({
    ...own,
    omit: { recordedById: true },
    orderBy: { id: 'asc' },
  });
  const externalResults = await tx.externalResult.findMany({ ...own, orderBy: { id: 'asc' } });
  const communities = await tx.communityMembership.findMany({
    ...own,
    include: { community: { select: { title: true, level: true } } },
  });
  const factSheets = await tx.factSheet.findMany({ ...own, orderBy: { id: 'asc' } });
  const paces = await tx.campaignPace.findMany({
    ...own,
    include: { campaign: { select: { key: true, title: true } } },
  });
  const pilots = await tx.questionnairePilot.findMany({
    ...own,
    omit: { invitedById: true },
    include: { questionnaire: { select: { key: true, version: true, title: true } } },
  });
  const extensions = await tx.campaignExtension.findMany({
    ...own,
    omit: { grantedById: true },
    include: { campaign: { select: { key: true, title: true } } },
  });
  const importChanges = await readOwnImportChanges(tx, personId);
  const groupMemberships = await tx.peopleGroupMember.findMany({
    ...own,
    include: { group: { select: { title: true, kind: true } } },
  });
  const announcements = await tx.announcement.findMany({
    where: { authorId: personId },
    omit: { approvedById: true },
    orderBy: { id: 'asc' },
  });
  const eventDraft = await tx.eventDraft.findUnique(own);
  return {
    ...person,
    employments,
    roles,
    consents,
    shares,
    chosen,
    invitations,
    dismissals,
    attempts,
    ioms,
    enrolments,
    pairs,
    registrations,
    attendances,
    receipts,
    achievements,
    externalResults,
    communities,
    factSheets,
    paces,
    pilots,
    extensions,
    importChanges,
    groupMemberships,
    announcements,
    eventDraft,
  };
}

async function readAttempts(tx: Transaction, personId: number) {
  const parts = { where: { attempt: { personId } } };
  const attempts = await tx.attempt.findMany({
    where: { personId },
    orderBy: { id: 'asc' },
    include: { questionnaire: { select: { key: true, version: true, title: true } } },
  });
  const campaigns = await tx.campaign.findMany({
    where: { attempts: { some: { personId } } },
    select: { id: true, key: true, title: true },
  });
  const answers = await tx.answer.findMany(parts);
  const drafts = await tx.answerDraft.findMany(parts);
  const history = await tx.answerChange.findMany({ ...parts, orderBy: { id: 'asc' } });
  const profile = await tx.profileEntry.findMany(parts);
  return attempts.map(attempt => {
    const isPart = ({ attemptId }: { attemptId: number }): boolean => attemptId === attempt.id;
    return {
      ...attempt,
      campaign: campaigns.find(({ id }) => id === attempt.campaignId) ?? null,
      answers: answers.filter(isPart),
      drafts: drafts.filter(isPart),
      history: history.filter(isPart),
      profile: profile.filter(isPart),
    };
  });
}

async function readRoutes(tx: Transaction, personId: number) {
  const parts = { where: { iom: { personId } } };
  const routes = await tx.iom.findMany({
    where: { personId },
    orderBy: { id: 'asc' },
    omit: { approverId: true },
  });
  const deficits = await tx.iomDeficit.findMany({ ...parts, orderBy: { rank: 'asc' } });
  const items = await tx.iomItem.findMany({
    ...parts,
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    include: { evidence: true },
  });
  const steps = await tx.iomStep.findMany({ ...parts, orderBy: { id: 'asc' }, omit: { actorId: true } });
  return routes.map(route => {
    const isPart = ({ iomId }: { iomId: number }): boolean => iomId === route.id;
    return {
      ...route,
      deficits: deficits.filter(isPart),
      items: items.filter(isPart),
      steps: steps.filter(isPart),
    };
  });
}
