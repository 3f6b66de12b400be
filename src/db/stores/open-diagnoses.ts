import { audienceSchema } from '../../domain/audience.ts';
import { closingFor } from '../../domain/campaign/closing.ts';
import { type AttemptId, asId, type CampaignId, type PersonId, type QuestionnaireId } from '../../lib/ids.ts';
import type { OpenDiagnosis } from '../../usecases/diagnosis/diagnosis-store.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { toExtension } from './campaign-records.ts';
import { isMember, readMembership } from './read-membership.ts';

interface OpenRow extends Omit<OpenDiagnosis, 'minutes' | 'questions'> {
  /** Of the questionnaire, whatever its version. */
  key: string;
}

/** What the person may answer now: the newest version of each self-diagnosis, and the campaigns they belong to. */
export async function listOpenDiagnoses(
  db: Transaction,
  personId: PersonId,
  now: Temporal.Instant,
): Promise<OpenRow[]> {
  const [questionnaires, campaigns, attempts] = await Promise.all([
    db.questionnaire.findMany({
      where: { kind: 'self_diagnosis', anonymous: false, retiredAt: null, draft: false },
      distinct: ['key'],
      orderBy: [{ key: 'asc' }, { id: 'desc' }],
      select: { id: true, key: true, title: true },
    }),
    campaignsFor(db, personId, now),
    db.attempt.findMany({
      where: { personId, source: 'self', state: { in: ['inProgress', 'submitted'] } },
      orderBy: { id: 'desc' },
      select: {
        id: true,
        state: true,
        campaignId: true,
        submittedAt: true,
        questionnaire: { select: { id: true, key: true } },
        _count: { select: { answers: true } },
      },
    }),
  ]);
  const describe = (key: string, latestId: number, title: string, campaign: OpenRow['campaign']): OpenRow => {
    const own = attempts.filter(
      row => row.questionnaire.key === key && row.campaignId === (campaign?.id ?? null),
    );
    const open = own.find(row => row.state === 'inProgress');
    const done = own.find(row => row.state === 'submitted');
    return {
      key,
      questionnaireId: asId<QuestionnaireId>(open?.questionnaire.id ?? latestId),
      title,
      campaign,
      inProgress: open ? { attemptId: asId<AttemptId>(open.id), answered: open._count.answers } : null,
      submitted: done?.submittedAt
        ? { attemptId: asId<AttemptId>(done.id), at: done.submittedAt.toTemporalInstant() }
        : null,
    };
  };
  return [
    ...campaigns.map(({ questionnaire, ...campaign }) =>
      describe(questionnaire.key, questionnaire.id, questionnaire.title, campaign),
    ),
    ...questionnaires.map(({ id, key, title }) => describe(key, id, title, null)),
  ];
}

/** What of it to offer: see `DiagnosisStore.listOpen`. */
export function offeredOf(open: readonly OpenRow[]): OpenRow[] {
  const isAwaited = ({ key }: OpenRow): boolean =>
    open.some(row => row.key === key && row.campaign !== null && row.submitted === null);
  return open.filter(row => row.campaign !== null || row.inProgress !== null || !isAwaited(row));
}

/** Campaigns that take the person's answers now, each with the deadline that holds for them. */
async function campaignsFor(db: Transaction, personId: PersonId, now: Temporal.Instant) {
  const membership = await readMembership(db, personId, now);
  if (membership.places.length === 0) return [];
  const organisationIds = membership.places.map(({ organisationId }) => organisationId);
  const later = { gt: toDate(now) };
  const rows = await db.campaign.findMany({
    where: {
      territoryId: { in: membership.places.map(({ territoryId }) => territoryId) },
      state: 'running',
      opensAt: { lte: toDate(now) },
      OR: [{ closesAt: later }, { extensions: { some: { closesAt: later } } }],
    },
    include: {
      territory: { select: { timezone: true, graceUntil: true } },
      extensions: { where: { OR: [{ personId }, { organisationId: { in: organisationIds } }] } },
      questionnaires: {
        orderBy: { order: 'asc' },
        select: { questionnaire: { select: { id: true, key: true, title: true } } },
      },
    },
    orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
  });
  const open = [];
  for (const row of rows) {
    const closesAt = closingFor(
      { closesAt: row.closesAt.toTemporalInstant() },
      row.extensions.map(toExtension),
      {
        personId,
        organisationIds,
      },
    );
    const opensAt = row.opensAt.toTemporalInstant();
    const campaign = { territoryId: row.territoryId, audience: audienceSchema.parse(row.audience), opensAt };
    if (Temporal.Instant.compare(now, closesAt) < 0 && (await isMember(db, membership, campaign)))
      open.push({ ...row, closesAt });
  }
  return open.flatMap(row =>
    row.questionnaires.map(({ questionnaire }) => ({
      id: asId<CampaignId>(row.id),
      title: row.title,
      closesAt: row.closesAt,
      zone: row.territory,
      questionnaire,
    })),
  );
}
