import type { Prisma } from '../../src/db/connect.ts';

/** Words that stand nowhere but in rows of the person they belong to. */
export const mark = (name: string) => `метка-${name}`;

/** A person with a row in every table that can say something about a person. */
export async function createLivedInPerson(
  prisma: Prisma,
  name: string,
  telegramId: number,
): Promise<{ id: number }> {
  const at = new Date('2026-09-01T09:00:00Z');
  const account = BigInt(telegramId);
  const words = mark(name);
  const person = await prisma.person.create({
    data: { telegramId: account, fullName: words, registeredAt: at },
  });
  const personId = person.id;
  const territory = await prisma.territory.create({
    data: { key: name, title: 'Т', timezone: 'Europe/Moscow', operatorName: 'О', operatorEmail: 'о@о' },
  });
  const territoryId = territory.id;
  const organisation = await prisma.organisation.create({
    data: { territoryId, key: 'o', title: 'О', searchText: 'о' },
  });
  const questionnaire = await prisma.questionnaire.create({
    data: { key: name, version: '1', title: 'А', kind: 'self', definition: {}, contentHash: '' },
  });
  const event = await prisma.event.create({
    data: {
      key: name,
      territoryId,
      title: 'С',
      kind: 'seminar',
      level: 'district',
      organiser: 'О',
      datePrecision: 'byPlan',
      date: '',
      timezone: 'Europe/Moscow',
    },
  });
  await prisma.employment.create({ data: { personId, organisationId: organisation.id, position: words } });
  await prisma.roleAssignment.create({ data: { personId, role: 'teacher', validFrom: at, basis: words } });
  await prisma.invitation.create({ data: { tokenHash: words, kind: 'person', personId, expiresAt: at } });
  await prisma.consent.create({
    data: { personId, kind: 'processing', version: '1', textHash: words, granted: true, decidedAt: at },
  });
  await prisma.profileShare.create({ data: { personId, audience: words, grantedAt: at } });
  await prisma.developmentChoice.create({
    data: { personId, frameworkKey: 'f', competencyKey: words, chosenAt: at },
  });
  await prisma.suggestionDismissal.create({
    data: { personId, eventId: event.id, reason: words, at, datePrecision: 'byPlan', date: '' },
  });
  await prisma.attendance.create({
    data: { personId, eventId: event.id, state: 'present', method: 'code', markedAt: at },
  });
  await prisma.surveyReceipt.create({ data: { personId, eventId: event.id } });
  await prisma.registration.create({
    data: { personId, eventId: event.id, state: words, requestedAt: at },
  });
  await prisma.eventDraft.create({
    data: { personId, territoryId, eventKey: words, content: { words }, updatedAt: at },
  });
  const group = await prisma.peopleGroup.create({
    data: { territoryId, title: 'Г', kind: 'peer', level: 'municipal', curatorId: personId, createdAt: at },
  });
  await prisma.peopleGroupMember.create({ data: { groupId: group.id, personId, joinedAt: at } });
  await prisma.groupChat.create({
    data: {
      groupId: group.id,
      chatId: -BigInt(personId),
      title: 'Г',
      stateSince: at,
      linkedById: personId,
      linkedAt: at,
    },
  });
  await prisma.announcement.create({
    data: { territoryId, authorId: personId, text: words, createdAt: at, updatedAt: at },
  });
  await prisma.achievement.create({
    data: { personId, kind: 'contest', title: words, happenedOn: at, source: 'self', recordedAt: at },
  });
  await prisma.externalResult.create({
    data: {
      personId,
      source: 'cnppm',
      frameworkKey: 'f',
      competencyKey: 'c',
      level: words,
      takenOn: at,
      recordedAt: at,
    },
  });
  const community = await prisma.community.create({
    data: { territoryId, title: 'С', searchText: 'с', level: 'municipal' },
  });
  await prisma.communityMembership.create({
    data: { communityId: community.id, personId, joinedOn: at, recordedAt: at },
  });
  await prisma.factSheet.create({
    data: {
      personId,
      territoryId,
      organisationId: organisation.id,
      validFrom: at,
      subject: words,
      teacher: true,
    },
  });
  const campaign = await prisma.campaign.create({
    data: { key: name, territoryId, title: 'К', opensAt: at, closesAt: at, audience: {} },
  });
  await prisma.campaignPace.create({
    data: { campaignId: campaign.id, personId, perDay: 3, chosenAt: at },
  });
  await prisma.questionnairePilot.create({
    data: { questionnaireId: questionnaire.id, personId, invitedAt: at, remark: words },
  });
  await prisma.campaignExtension.create({
    data: { campaignId: campaign.id, personId, closesAt: at, reason: words, grantedAt: at },
  });
  const imported = await prisma.import.create({
    data: {
      territoryId,
      kind: 'people',
      fileName: 'f',
      fileHash: '',
      content: new TextEncoder().encode(words),
      state: 'planned',
      plan: { problems: [{ params: { value: words } }] },
      chatId: account,
      messageId: 1,
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
      after: { words },
    },
  });
  await createMentoring(prisma, { personId, territoryId, words, at });
  await createInternship(prisma, { personId, territoryId, eventId: event.id, words, at });
  const attempt = await prisma.attempt.create({
    data: { personId, questionnaireId: questionnaire.id, startedAt: at },
  });
  const attemptId = attempt.id;
  await prisma.answer.create({ data: { attemptId, itemId: 'q', value: words, answeredAt: at } });
  await prisma.answerDraft.create({ data: { attemptId, itemId: 'q', picks: [1] } });
  await prisma.answerChange.create({ data: { attemptId, itemId: 'q', before: words, changedAt: at } });
  await prisma.profileEntry.create({
    data: {
      attemptId,
      competencyKey: words,
      frameworkKey: 'f',
      scoreSum: 1,
      scoreMax: 2,
      answered: 1,
      total: 1,
      level: 'medium',
    },
  });
  const iom = await prisma.iom.create({
    data: { personId, periodFrom: at, periodTo: at, reflection: words, createdAt: at },
  });
  const iomId = iom.id;
  const deficit = await prisma.iomDeficit.create({
    data: { iomId, frameworkKey: 'f', competencyKey: 'c', title: 'К', difficulty: words, rank: 1 },
  });
  const item = await prisma.iomItem.create({
    data: {
      iomId,
      deficitId: deficit.id,
      kind: 'action',
      title: words,
      datePrecision: 'byPlan',
      date: '',
      order: 1,
      createdAt: at,
    },
  });
  await prisma.evidence.create({ data: { itemId: item.id, kind: 'text', text: words, addedAt: at } });
  await prisma.iomStep.create({
    data: { iomId, action: 'submit', from: 'draft', to: 'submitted', comment: words, at },
  });
  await prisma.delivery.create({
    data: { key: words, chatId: account, personId, kind: 'k', payload: { words }, dueAt: at },
  });
  await prisma.chatFocus.create({
    data: { chatId: account, kind: 'attempt', subjectId: 1, detail: words, setAt: at },
  });
  await prisma.dialogueState.create({
    data: { key: String(telegramId), value: { words }, updatedAt: at },
  });
  await prisma.inboxUpdate.create({
    data: {
      updateId: account,
      state: 'parked',
      receivedAt: at,
      payload: { message: { text: words, from: { id: telegramId }, chat: { id: telegramId } } },
    },
  });
  await prisma.auditEntry.create({
    data: { at, actorId: personId, action: 'viewProfile', subjectId: personId },
  });
  return person;
}

/** Tables and how many of their rows, as text, hold the word. */
export async function whereIsWord(prisma: Prisma, word: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of await listTables(prisma)) {
    const [row] = await prisma.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${table}" AS t WHERE position($1 IN t::text) > 0`,
      word,
    );
    if (row && row.count > 0) found[table] = row.count;
  }
  return found;
}

export async function listTables(prisma: Prisma): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND NOT starts_with(table_name, '_') ORDER BY 1`;
  return rows.map(row => row.name);
}

interface Life {
  personId: number;
  territoryId: number;
  words: string;
  at: Date;
}

async function createMentoring(prisma: Prisma, { personId, territoryId, words, at }: Life): Promise<void> {
  const { id: pairId } = await prisma.mentoringPair.create({
    data: {
      territoryId,
      kind: 'situational',
      state: 'ended',
      proposedAt: at,
      members: { create: [{ personId, side: words, answer: 'accepted' }] },
    },
  });
  await prisma.mentorMeeting.create({
    data: {
      pairId,
      timezone: 'Europe/Moscow',
      createdAt: at,
      answers: { create: [{ personId, answer: words, at }] },
    },
  });
  await prisma.mentoringEntry.create({
    data: { pairId, date: at, topic: words, authorId: personId, updatedAt: at },
  });
}

async function createInternship(
  prisma: Prisma,
  { personId, territoryId, eventId, words, at }: Life & { eventId: number },
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
  const { id: enrolmentId } = await prisma.internshipEnrolment.create({
    data: { groupId: group.id, personId, admission: 'novice', state: words, enrolledAt: at },
  });
  await prisma.journalEntry.create({
    data: { enrolmentId, sessionId: eventId, topic: words, updatedAt: at },
  });
  await prisma.cardEntry.create({
    data: { enrolmentId, competencyKey: 'digital', evidence: words, updatedAt: at },
  });
  await prisma.guestHours.create({ data: { enrolmentId, eventId, state: words, markedAt: at } });
}
