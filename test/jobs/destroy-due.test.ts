import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Prisma } from '../../src/db/connect.ts';
import { createDeletionStore, hashAccount } from '../../src/db/stores/deletion-store.ts';
import type { DeletionStore } from '../../src/jobs/deletion-store.ts';
import { destroyDue } from '../../src/jobs/destroy-due.ts';
import { createMemoryLog } from '../delivery/support.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createLivedInPerson, listTables, mark, whereIsWord } from './support.ts';

const SECRET = 'a secret of this installation';
const ASKED = Temporal.Instant.from('2026-09-17T09:00:00Z');
const LEAVING = 700_000_101;
const STAYING = 700_000_202;

/** Tables without a word about a single person. A new table has to be thought about: add it here or to `destroyPerson`. */
const IMPERSONAL = [
  // Chats an announcement goes to.
  'AnnouncementTarget',
  'AuditEntry',
  'Campaign',
  'CampaignQuestionnaire',
  // Counts of five people and more.
  'CampaignResult',
  'Community',
  'Competency',
  'DeletionAct',
  'DenominatorChoice',
  'DocumentRecord',
  'Event',
  'EventCompetency',
  // People of elsewhere, by name, whom the organiser writes down and takes off.
  'EventGuest',
  // Numbers of people.
  'FigureDelta',
  'Framework',
  'IndicatorDefinition',
  'IndicatorSnapshot',
  'InternshipCycle',
  'InternshipGroup',
  'InternshipModule',
  'InternshipProgramme',
  'InternshipSession',
  'InternshipSite',
  'Lease',
  // What a pair agreed on stays with the one who stays; who the other was is gone with the membership.
  'MentorMeeting',
  'MentoringPair',
  'MentoringPlanItem',
  'MonitoringDone',
  'MonitoringItem',
  'Organisation',
  'PartnerTerritory',
  'PlanActivity',
  'PlanOccurrence',
  'Project',
  'ProjectStage',
  'Questionnaire',
  'ReportedFigure',
  'SchoolCalendar',
  'Setting',
  // Nobody knows whose they are.
  'SurveyBallot',
  'SurveyComment',
  'Territory',
  // Ids alone: what is to be done stands in rows of its own.
  'Task',
  'TickClaim',
];

let fresh: TestDatabase;
let prisma: Prisma;
let deletions: DeletionStore;
let memory: ReturnType<typeof createMemoryLog>;
beforeEach(async () => {
  fresh = await createTestDatabase();
  prisma = fresh.database.prisma;
  deletions = createDeletionStore(prisma, SECRET);
  memory = createMemoryLog();
});
afterEach(() => fresh.drop());

const run = (now: Temporal.Instant, store = deletions) =>
  destroyDue({ deletions: store, log: memory.log }, now);
const toDate = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds);

async function ask(
  personId: number,
  telegramId: number,
  destroyBy = ASKED.add({ hours: 720 }),
): Promise<void> {
  await prisma.person.update({ where: { id: personId }, data: { deletionAskedAt: toDate(ASKED) } });
  await prisma.deletionAct.create({
    data: {
      telegramIdHash: hashAccount(SECRET, telegramId),
      askedAt: toDate(ASKED),
      destroyBy: toDate(destroyBy),
    },
  });
}

test('a day after they asked nothing of the person is left anywhere, and everything of the others is', async () => {
  const leaving = await createLivedInPerson(prisma, 'уходит', LEAVING);
  await createLivedInPerson(prisma, 'остаётся', STAYING);
  const othersBefore = await whereIsWord(prisma, mark('остаётся'));
  expect(Object.keys(othersBefore).length).toBeGreaterThan(15);
  expect(Object.keys(await whereIsWord(prisma, mark('уходит')))).toEqual(Object.keys(othersBefore));
  await ask(leaving.id, LEAVING);

  await run(ASKED.add({ hours: 23 }));
  expect(await prisma.person.count()).toBe(2);
  await run(ASKED.add({ hours: 24 }));

  expect(await whereIsWord(prisma, mark('уходит'))).toEqual({});
  expect(await whereIsWord(prisma, String(LEAVING))).toEqual({});
  expect(await whereIsWord(prisma, mark('остаётся'))).toEqual(othersBefore);
  expect(await prisma.person.count()).toBe(1);
});

test('the act says when and how many rows of each table, and nothing of the person', async () => {
  const leaving = await createLivedInPerson(prisma, 'уходит', LEAVING);
  await ask(leaving.id, LEAVING);
  await run(ASKED.add({ hours: 25 }));
  const acts = await prisma.deletionAct.findMany();
  expect(acts).toHaveLength(1);
  expect(acts[0]?.destroyedAt).toEqual(toDate(ASKED.add({ hours: 25 })));
  expect(acts[0]?.rowCounts).toEqual({
    ImportChange: 1,
    Import: 1,
    AnswerChange: 1,
    AnswerDraft: 1,
    Answer: 1,
    ProfileEntry: 1,
    Attempt: 1,
    Evidence: 1,
    IomStep: 1,
    IomItem: 1,
    IomDeficit: 1,
    Iom: 1,
    JournalEntry: 1,
    CardEntry: 1,
    GuestHours: 1,
    InternshipEnrolment: 1,
    Attendance: 1,
    Registration: 1,
    EventDraft: 1,
    FactSheet: 1,
    PeopleGroupMember: 1,
    PeopleGroup: 1,
    GroupChat: 1,
    Announcement: 1,
    Achievement: 1,
    ExternalResult: 1,
    CommunityMembership: 1,
    MeetingAnswer: 1,
    MentoringEntry: 1,
    PairMember: 1,
    SurveyReceipt: 1,
    QuestionnairePilot: 1,
    CampaignPace: 1,
    CampaignExtension: 1,
    DevelopmentChoice: 1,
    SuggestionDismissal: 1,
    ProfileShare: 1,
    Consent: 1,
    Invitation: 1,
    RoleAssignment: 1,
    Employment: 1,
    Delivery: 1,
    ChatFocus: 1,
    DialogueState: 1,
    InboxUpdate: 1,
    Person: 1,
  });
  expect(acts[0]?.telegramIdHash).not.toContain(String(LEAVING));
  const [audit] = await prisma.auditEntry.findMany();
  expect(audit).toMatchObject({ actorId: leaving.id, subjectId: leaving.id });
});

test('every table is either emptied of the person or known to say nothing about one', async () => {
  const leaving = await createLivedInPerson(prisma, 'уходит', LEAVING);
  await ask(leaving.id, LEAVING);
  await run(ASKED.add({ hours: 25 }));
  const act = await prisma.deletionAct.findFirstOrThrow();
  const emptied = Object.keys(act.rowCounts as object);
  expect([...emptied, ...IMPERSONAL].sort()).toEqual((await listTables(prisma)).sort());
});

test('who took the request back stays, even while the job is at it', async () => {
  const person = await createLivedInPerson(prisma, 'остаётся', STAYING);
  await ask(person.id, STAYING);
  const hesitant: DeletionStore = {
    ...deletions,
    async listDue(due) {
      const found = await deletions.listDue(due);
      await prisma.person.updateMany({ data: { deletionAskedAt: null } });
      return found;
    },
  };
  await run(ASKED.add({ hours: 25 }), hesitant);
  expect(await prisma.person.count()).toBe(1);
  expect((await prisma.deletionAct.findFirstOrThrow()).destroyedAt).toBeNull();
});

test('the day the act names is kept although a day has not passed', async () => {
  const person = await createLivedInPerson(prisma, 'уходит', LEAVING);
  await ask(person.id, LEAVING, ASKED.add({ hours: 20 }));
  await run(ASKED.add({ hours: 1 }));
  expect(await prisma.person.count()).toBe(0);
});

test('who asked without an act gets one', async () => {
  await createLivedInPerson(prisma, 'уходит', LEAVING);
  await prisma.person.updateMany({ data: { deletionAskedAt: toDate(ASKED) } });
  await run(ASKED.add({ hours: 25 }));
  expect(await prisma.deletionAct.findFirstOrThrow()).toMatchObject({
    telegramIdHash: hashAccount(SECRET, LEAVING),
    askedAt: toDate(ASKED),
    destroyBy: toDate(ASKED.add({ hours: 720 })),
    destroyedAt: toDate(ASKED.add({ hours: 25 })),
  });
});

test('one failure keeps nobody else waiting and is tried again', async () => {
  const first = await createLivedInPerson(prisma, 'первый', LEAVING);
  const second = await createLivedInPerson(prisma, 'второй', STAYING);
  await ask(first.id, LEAVING);
  await ask(second.id, STAYING);
  const failing: DeletionStore = {
    ...deletions,
    destroy: (id, now) => (id === first.id ? Promise.reject(new Error('no')) : deletions.destroy(id, now)),
  };
  await run(ASKED.add({ hours: 25 }), failing);
  expect(memory.of('error')).toEqual(['a person who asked for it could not be deleted']);
  expect(await whereIsWord(prisma, mark('второй'))).toEqual({});
  await run(ASKED.add({ hours: 26 }));
  expect(await whereIsWord(prisma, mark('первый'))).toEqual({});
});
