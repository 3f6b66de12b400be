import { findByName } from '../../domain/find-by-name.ts';
import { parseFramework } from '../../domain/scoring/framework.ts';
import { percentTenths } from '../../domain/scoring/percent.ts';
import { asId } from '../../lib/ids.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { FoundPerson, MentoringStore } from '../../usecases/mentoring/mentoring-store.ts';
import type { Prisma } from '../connect.ts';
import type { Prisma as PrismaTypes } from '../generated/client.ts';
import { registeredIn } from './registered-in.ts';

type People = Pick<
  MentoringStore,
  | 'isMentorReady'
  | 'setMentorReady'
  | 'listMentorCandidates'
  | 'strengthsOf'
  | 'findPeople'
  | 'findPerson'
  | 'listFrameworks'
>;

/** Of each person the newest own result in each framework. */
const OWN_RESULTS = {
  where: { state: 'submitted', source: 'self', submittedAt: { not: null }, profile: { some: {} } },
  orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
  select: { profile: true },
} as const satisfies PrismaTypes.AttemptFindManyArgs;

const CONSENTS = {
  where: { kind: { in: ['processing', 'profileSharing'] } },
  orderBy: { id: 'asc' as const },
} satisfies PrismaTypes.ConsentFindManyArgs;
const SHARES = { where: { revokedAt: null, audience: 'methodologist' } } as const;

/** People as mentoring looks for them: who may be asked, and what a profile says in words. */
export function createMentoringPeople(prisma: Prisma): People {
  return {
    async isMentorReady(personId) {
      const person = await prisma.person.findUnique({
        where: { id: personId },
        select: { mentorReady: true },
      });
      return person?.mentorReady ?? false;
    },

    async setMentorReady(personId, ready) {
      await prisma.person.updateMany({ where: { id: personId }, data: { mentorReady: ready } });
    },

    async listMentorCandidates(territoryId, competency) {
      const rows = await prisma.person.findMany({
        where: {
          ...registeredIn(territoryId),
          OR: [{ mentorReady: true }, { shares: { some: SHARES.where } }],
        },
        orderBy: { id: 'asc' },
        include: {
          employments: { where: { state: 'accepted' } },
          consents: CONSENTS,
          shares: SHARES,
          pairMemberships: {
            where: {
              side: 'mentor',
              answer: { in: ['asked', 'accepted'] },
              pair: { state: { in: ['proposed', 'active', 'ending'] } },
            },
          },
          attempts: OWN_RESULTS,
        },
      });
      const deficits = await readDeficits(prisma);
      return rows.map(row => {
        const profile = profileOf(row.attempts);
        const wanted = profile.find(
          each =>
            each.frameworkKey === competency?.frameworkKey && each.competencyKey === competency.competencyKey,
        );
        return {
          personId: asId(row.id),
          organisationIds: row.employments.map(({ organisationId }) => organisationId),
          serviceYears: row.employments[0]?.serviceYears ?? null,
          activePairs: row.pairMemberships.length,
          ready: row.mentorReady && holds(row.consents, 'processing'),
          shared: showsProfile(row),
          strongIn: keysWhere(profile, deficits, false),
          weakIn: keysWhere(profile, deficits, true),
          masteryTenths:
            wanted && wanted.scoreMax > 0 ? percentTenths(wanted.scoreSum, wanted.scoreMax) : null,
        };
      });
    },

    async strengthsOf(personIds) {
      const rows = await prisma.person.findMany({
        where: { id: { in: [...personIds] }, deletionAskedAt: null },
        include: { consents: CONSENTS, shares: SHARES, attempts: OWN_RESULTS },
      });
      const deficits = await readDeficits(prisma);
      const shown = rows.filter(showsProfile);
      return new Set(shown.flatMap(row => [...keysWhere(profileOf(row.attempts), deficits, false)]));
    },

    async findPeople(territoryId, text, limit) {
      const rows = await prisma.person.findMany({
        where: registeredIn(territoryId),
        orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
        select: PERSON,
      });
      const named = rows.map(row => ({ ...toFound(row), searchText: foldForSearch(row.fullName) }));
      return findByName(foldForSearch(text), named, limit).found;
    },

    async findPerson(territoryId, personId) {
      const row = await prisma.person.findFirst({
        where: { id: personId, ...registeredIn(territoryId) },
        select: PERSON,
      });
      return row && toFound(row);
    },

    async listFrameworks() {
      const rows = await prisma.questionnaire.findMany({
        where: { kind: 'self_diagnosis', frameworkKey: { not: null }, retiredAt: null, draft: false },
        select: { frameworkKey: true },
        orderBy: { frameworkKey: 'asc' },
        distinct: 'frameworkKey',
      });
      return rows.flatMap(({ frameworkKey }) => frameworkKey ?? []);
    },
  };
}

const PERSON = {
  id: true,
  fullName: true,
  employments: {
    where: { state: 'accepted' },
    orderBy: { id: 'asc' },
    select: { organisation: { select: { title: true } } },
  },
} as const satisfies PrismaTypes.PersonSelect;

function toFound(row: PrismaTypes.PersonGetPayload<{ select: typeof PERSON }>): FoundPerson {
  return {
    personId: asId(row.id),
    fullName: row.fullName,
    organisation: row.employments[0]?.organisation.title ?? null,
  };
}

type ProfileLine = {
  frameworkKey: string;
  competencyKey: string;
  level: string;
  scoreSum: number;
  scoreMax: number;
};

/** The newest attempt of each framework, attempts given newest first. */
function profileOf(attempts: readonly { profile: readonly ProfileLine[] }[]): readonly ProfileLine[] {
  const seen = new Set<string>();
  return attempts.flatMap(({ profile }) => {
    const key = profile[0]?.frameworkKey;
    if (key === undefined || seen.has(key)) return [];
    seen.add(key);
    return profile;
  });
}

function keysWhere(
  profile: readonly ProfileLine[],
  deficits: ReadonlyMap<string, boolean>,
  deficit: boolean,
): ReadonlySet<string> {
  return new Set(
    profile
      .filter(({ frameworkKey, level }) => deficits.get(`${frameworkKey}/${level}`) === deficit)
      .map(({ frameworkKey, competencyKey }) => `${frameworkKey}/${competencyKey}`),
  );
}

/** By `framework/level`, whether the level calls for support, as the newest version of each framework has it. */
async function readDeficits(prisma: Prisma): Promise<ReadonlyMap<string, boolean>> {
  const rows = await prisma.framework.findMany({ orderBy: { id: 'asc' } });
  return new Map(
    rows.flatMap(row => {
      const parsed = parseFramework(row.definition);
      if (!parsed.ok) return [];
      return parsed.value.levels.map(({ key, deficit }) => [`${row.key}/${key}`, deficit] as const);
    }),
  );
}

function showsProfile(row: {
  consents: readonly { kind: string; granted: boolean }[];
  shares: readonly unknown[];
}): boolean {
  return row.shares.length > 0 && holds(row.consents, 'processing') && holds(row.consents, 'profileSharing');
}

function holds(consents: readonly { kind: string; granted: boolean }[], kind: string): boolean {
  return consents.findLast(consent => consent.kind === kind)?.granted === true;
}
