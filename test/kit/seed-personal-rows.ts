import type { Prisma } from '../../src/db/connect.ts';

/**
 * One row of the person in every table that can have any, each with a text of its own in it.
 * @returns the texts by model: where a text turns up, its row turned up.
 */
export async function seedPersonalRows(
  prisma: Prisma,
  { telegramId, mark }: { telegramId: number; mark: string },
): Promise<Record<string, string>> {
  const at = new Date('2026-09-01T10:00:00Z');
  const marks: Record<string, string> = {};
  const text = (model: string): string => {
    marks[model] = `${mark}-${model}`;
    return marks[model];
  };
  const { id: personId } = await prisma.person.update({
    where: { telegramId: BigInt(telegramId) },
    data: { fullName: text('Person') },
  });
  const own = { personId };
  const organisation = await prisma.organisation.findFirstOrThrow();
  const questionnaire = await prisma.questionnaire.findFirstOrThrow({
    where: { kind: 'self_diagnosis', frameworkKey: { not: null } },
  });
  const event = await prisma.event.create({
    data: {
      key: `${mark}-event`,
      territoryId: organisation.territoryId,
      title: text('SuggestionDismissal'),
      kind: 'seminar',
      level: 'district',
      organiser: '-',
      datePrecision: 'byPlan',
      date: '',
      timezone: 'Europe/Moscow',
    },
  });
  await prisma.employment.create({
    data: { ...own, organisationId: organisation.id, position: text('Employment') },
  });
  await prisma.roleAssignment.create({
    data: { ...own, role: 'mentor', validFrom: at, basis: text('RoleAssignment') },
  });
  await prisma.achievement.create({
    data: {
      ...own,
      kind: 'contest',
      title: text('Achievement'),
      happenedOn: at,
      source: 'self',
      recordedAt: at,
    },
  });
  await prisma.externalResult.create({
    data: {
      ...own,
      source: 'cnppm',
      frameworkKey: questionnaire.frameworkKey ?? '',
      competencyKey: 'digital',
      level: text('ExternalResult'),
      takenOn: at,
      recordedAt: at,
    },
  });
  const community = await prisma.community.create({
    data: {
      territoryId: organisation.territoryId,
      title: text('CommunityMembership'),
      searchText: `${mark}-community`,
      level: 'municipal',
    },
  });
  await prisma.communityMembership.create({
    data: { ...own, communityId: community.id, joinedOn: at, recordedAt: at },
  });
  const group = await prisma.peopleGroup.create({
    data: {
      territoryId: organisation.territoryId,
      title: text('PeopleGroupMember'),
      kind: 'peer',
      level: 'municipal',
      createdAt: at,
    },
  });
  await prisma.peopleGroupMember.create({ data: { ...own, groupId: group.id, joinedAt: at } });
  await prisma.announcement.create({
    data: {
      territoryId: organisation.territoryId,
      authorId: personId,
      text: text('Announcement'),
      createdAt: at,
      updatedAt: at,
    },
  });
  const imported = await prisma.import.create({
    data: {
      territoryId: organisation.territoryId,
      kind: 'people',
      fileName: '-',
      fileHash: '',
      state: 'applied',
      createdAt: at,
    },
  });
  await prisma.importChange.create({
    data: {
      importId: imported.id,
      order: 1,
      model: 'Person',
      rowId: personId,
      action: 'created',
      after: { fullName: text('ImportChange') },
    },
  });
  await prisma.factSheet.create({
    data: {
      ...own,
      territoryId: organisation.territoryId,
      organisationId: organisation.id,
      validFrom: new Date('2025-09-01'),
      validTo: new Date('2025-09-02'),
      subject: text('FactSheet'),
      teacher: true,
    },
  });
  const campaign = await prisma.campaign.create({
    data: {
      key: `${mark}-campaign`,
      territoryId: organisation.territoryId,
      title: text('CampaignPace'),
      opensAt: at,
      closesAt: at,
      audience: {},
    },
  });
  const ofCampaign = { ...own, campaignId: campaign.id };
  await prisma.campaignPace.create({ data: { ...ofCampaign, perDay: 3, chosenAt: at } });
  await prisma.campaignExtension.create({
    data: { ...ofCampaign, closesAt: at, reason: text('CampaignExtension'), grantedAt: at },
  });
  await prisma.consent.create({
    data: { ...own, kind: 'mailing', version: text('Consent'), textHash: '-', granted: true, decidedAt: at },
  });
  await prisma.profileShare.create({ data: { ...own, audience: text('ProfileShare'), grantedAt: at } });
  await prisma.invitation.create({
    data: { ...own, kind: text('Invitation'), tokenHash: `${mark}-hash`, expiresAt: at },
  });
  await prisma.developmentChoice.create({
    data: {
      ...own,
      frameworkKey: questionnaire.frameworkKey ?? '',
      competencyKey: text('DevelopmentChoice'),
      chosenAt: at,
    },
  });
  await prisma.suggestionDismissal.create({
    data: { ...own, eventId: event.id, reason: 'far', datePrecision: 'byPlan', date: '', at },
  });
  // Its state is told in words: the mark is one that has none.
  await prisma.registration.create({
    data: { ...own, eventId: event.id, state: text('Registration'), requestedAt: at },
  });
  // Its state is told in words, too.
  await prisma.attendance.create({
    data: { ...own, eventId: event.id, state: text('Attendance'), method: 'code', markedAt: at },
  });
  const asked = await prisma.event.create({
    data: {
      key: `${mark}-asked`,
      territoryId: organisation.territoryId,
      title: text('SurveyReceipt'),
      kind: 'seminar',
      level: 'district',
      organiser: '-',
      datePrecision: 'byPlan',
      date: '',
      timezone: 'Europe/Moscow',
    },
  });
  await prisma.surveyReceipt.create({ data: { ...own, eventId: asked.id } });
  const pair = await prisma.mentoringPair.create({
    data: {
      territoryId: organisation.territoryId,
      kind: 'situational',
      state: 'ended',
      proposedAt: at,
      activeSince: at,
      members: { create: [{ ...own, side: text('PairMember'), answer: 'accepted' }] },
    },
  });
  await prisma.mentorMeeting.create({
    data: {
      pairId: pair.id,
      timezone: 'Europe/Moscow',
      localStart: '2026-09-01T14:00',
      createdAt: at,
      answers: { create: [{ ...own, answer: text('MeetingAnswer'), at }] },
    },
  });
  await prisma.mentoringEntry.create({
    data: { pairId: pair.id, date: at, topic: `${mark}-entry`, authorId: personId, updatedAt: at },
  });
  const attempt = await prisma.attempt.create({
    data: { ...own, questionnaireId: questionnaire.id, source: text('Attempt'), startedAt: at },
  });
  await prisma.questionnairePilot.create({
    data: {
      ...own,
      questionnaireId: questionnaire.id,
      invitedAt: at,
      remark: text('QuestionnairePilot'),
    },
  });
  const ofAttempt = { attemptId: attempt.id };
  await prisma.answer.create({
    data: { ...ofAttempt, itemId: 'Z99', value: text('Answer'), answeredAt: at },
  });
  await prisma.answer.create({
    data: { ...ofAttempt, itemId: 'A01', value: { damaged: true }, answeredAt: at },
  });
  await prisma.answerDraft.create({ data: { ...ofAttempt, itemId: text('AnswerDraft'), picks: [1] } });
  await prisma.answerChange.create({
    data: { ...ofAttempt, itemId: 'A01', before: text('AnswerChange'), changedAt: at },
  });
  await prisma.profileEntry.create({
    data: {
      ...ofAttempt,
      competencyKey: text('ProfileEntry'),
      frameworkKey: questionnaire.frameworkKey ?? '',
      scoreSum: 7,
      scoreMax: 15,
      answered: 5,
      total: 5,
      level: 'high',
    },
  });
  const iom = await prisma.iom.create({
    data: { ...own, periodFrom: at, periodTo: at, createdAt: at, reflection: text('Iom') },
  });
  const ofRoute = { iomId: iom.id };
  await prisma.iomDeficit.create({
    data: {
      ...ofRoute,
      frameworkKey: questionnaire.frameworkKey ?? '',
      competencyKey: 'digital',
      title: text('IomDeficit'),
      rank: 1,
    },
  });
  const item = await prisma.iomItem.create({
    data: {
      ...ofRoute,
      kind: 'selfStudy',
      title: text('IomItem'),
      datePrecision: 'byPlan',
      date: '',
      order: 1,
      createdAt: at,
    },
  });
  await prisma.evidence.create({
    data: { itemId: item.id, kind: 'text', text: text('Evidence'), addedAt: at },
  });
  await prisma.iomStep.create({
    data: { ...ofRoute, action: 'submit', from: 'draft', to: 'submitted', comment: text('IomStep'), at },
  });
  await prisma.eventDraft.create({
    data: {
      ...own,
      territoryId: organisation.territoryId,
      eventKey: `${mark}-draft`,
      content: { title: text('EventDraft') },
      updatedAt: at,
    },
  });
  await seedInternship(
    prisma,
    { personId, eventId: event.id, territoryId: organisation.territoryId, at },
    text,
  );
  await prisma.delivery.create({
    data: {
      ...own,
      key: text('Delivery'),
      chatId: telegramId,
      kind: 'joinDecided',
      payload: {},
      dueAt: at,
      state: 'sent',
      settledAt: at,
    },
  });
  await prisma.auditEntry.create({
    data: { at, action: 'profileView', capacity: 'mentor', subjectId: personId, object: text('AuditEntry') },
  });
  await prisma.chatFocus.create({
    data: { chatId: telegramId, kind: 'attempt', subjectId: item.id, detail: text('ChatFocus'), setAt: at },
  });
  return marks;
}

async function seedInternship(
  prisma: Prisma,
  {
    personId,
    eventId,
    territoryId,
    at,
  }: { personId: number; eventId: number; territoryId: number; at: Date },
  text: (model: string) => string,
): Promise<void> {
  const key = `internship-${eventId}`;
  const site = await prisma.internshipSite.create({ data: { territoryId, key, title: key } });
  const programme = await prisma.internshipProgramme.create({
    data: { territoryId, key, title: key, modules: { create: [{ number: 1, title: key }] } },
    include: { modules: true },
  });
  const group = await prisma.internshipGroup.create({
    data: { siteId: site.id, programmeId: programme.id, title: key, startsOn: at, endsOn: at, createdAt: at },
  });
  await prisma.internshipSession.create({
    data: { eventId, groupId: group.id, moduleId: programme.modules[0]?.id ?? 0 },
  });
  // Its state is told in words: the mark is one that has none.
  const enrolment = await prisma.internshipEnrolment.create({
    data: {
      groupId: group.id,
      personId,
      admission: 'novice',
      state: text('InternshipEnrolment'),
      enrolledAt: at,
    },
  });
  const ofEnrolment = { enrolmentId: enrolment.id };
  await prisma.journalEntry.create({
    data: { ...ofEnrolment, sessionId: eventId, topic: text('JournalEntry'), updatedAt: at },
  });
  await prisma.cardEntry.create({
    data: { ...ofEnrolment, competencyKey: 'digital', evidence: text('CardEntry'), updatedAt: at },
  });
  await prisma.guestHours.create({
    data: { ...ofEnrolment, eventId, state: text('GuestHours'), markedAt: at },
  });
}
