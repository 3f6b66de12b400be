import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAnnouncementStore } from '../../src/db/stores/announcement-store.ts';
import { type Audience, isInAudience } from '../../src/domain/audience.ts';
import { type AnnouncementId, asId, type PersonId } from '../../src/lib/ids.ts';
import type { AnnounceAct } from '../../src/usecases/announce/announcement-store.ts';
import { createTestDatabase } from '../kit/database.ts';
import { createMunicipality } from '../kit/municipality.ts';

const NOW = Temporal.Instant.from('2026-09-17T09:00:00Z');
const at = new Date(NOW.epochMilliseconds);
const SCHOOLS = ['a', 'b', 'c'];
const SUBJECTS = ['maths', 'russian', 'art'];
const POSITIONS = ['subjectTeacher', 'principal'];

interface Life {
  id: number;
  organisation: string;
  subjects: string[];
  position: string | null;
  groups: number[];
  reached: boolean;
}

let world: Awaited<ReturnType<typeof createTestDatabase>>;
let territoryId: number;
let groups: number[];
let foreignGroup: number;
const people: Life[] = [];
/** In groups at most: nobody has accepted them in a school yet. */
const applicants: Life[] = [];
/** Of another territory, in the first group. */
let guest: number;

beforeAll(async () => {
  world = await createTestDatabase();
  const { prisma } = world.database;
  const home = await createMunicipality(prisma, Object.fromEntries(SCHOOLS.map(key => [key, key])));
  const other = await createMunicipality(prisma, { a: 'Чужая школа' }, { key: 'other' });
  territoryId = home.territoryId;
  const group = async (ofTerritory: number): Promise<number> => {
    const own = { territoryId: ofTerritory, title: 'Г', kind: 'peer', level: 'municipal', createdAt: at };
    return (await prisma.peopleGroup.create({ data: own })).id;
  };
  groups = [await group(territoryId), await group(territoryId)];
  foreignGroup = await group(other.territoryId);
  const random = [...'4182930571'].map(Number);
  const person = async (n: number, organisationId: number, life: Omit<Life, 'id'>, kind: number) => {
    const row = await prisma.person.create({
      data: {
        fullName: `Ч ${n}`,
        telegramId: kind === 1 ? null : BigInt(7_000_000 + n),
        unreachableSince: kind === 2 ? at : null,
        deletionAskedAt: kind === 3 ? at : null,
        employments: {
          create: {
            organisationId,
            state: kind === 4 ? 'requested' : 'accepted',
            subjects: life.subjects,
            position: life.position,
          },
        },
        consents: {
          create: { kind: 'mailing', version: '1', textHash: '', granted: kind !== 5, decidedAt: at },
        },
      },
    });
    for (const groupId of life.groups)
      await prisma.peopleGroupMember.create({ data: { groupId, personId: row.id, joinedAt: at } });
    return row.id;
  };
  for (let n = 0; n < 40; n += 1) {
    const [x, y, z] = [random[n % 10] ?? 0, random[(n * 3 + 1) % 10] ?? 0, random[(n * 7 + 2) % 10] ?? 0];
    const organisation = SCHOOLS[x % 3] ?? 'a';
    const life = {
      organisation,
      subjects: SUBJECTS.filter((_, index) => (y >> index) % 2 === 1),
      position: [...POSITIONS, null][z % 3] ?? null,
      groups: groups.filter((_, index) => ((x + y) >> index) % 2 === 1),
      reached: n % 8 === 0 || n % 8 > 5,
    };
    const id = await person(n, home.organisations[organisation] ?? 0, life, n % 8);
    // Somebody whose employment was not accepted is not of the territory, but may be of a group; one who is leaving is gone.
    if (n % 8 === 4) applicants.push({ id, ...life });
    else if (n % 8 !== 3) people.push({ id, ...life });
  }
  const of = { organisation: 'a', subjects: ['maths'], position: 'principal', reached: true };
  guest = await person(99, other.organisations.a ?? 0, { ...of, groups: [groups[0] ?? 0] }, 0);
  await person(98, other.organisations.a ?? 0, { ...of, groups: [foreignGroup] }, 0);
});
afterAll(() => world.drop());

const audiences = fc.option(
  fc.record<Audience>(
    {
      organisations: fc.subarray(SCHOOLS, { minLength: 1 }),
      subjects: fc.subarray(SUBJECTS, { minLength: 1 }),
      positions: fc.subarray(POSITIONS, { minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
  { nil: null },
);

it('who is counted in the preview is exactly who gets it, and exactly who was meant', async () => {
  const { prisma } = world.database;
  const store = createAnnouncementStore(prisma);
  const act: AnnounceAct = { actorId: asId<PersonId>(people[0]?.id ?? 0), by: 'methodologist', at: NOW };
  await fc.assert(
    fc.asyncProperty(audiences, fc.subarray([0, 1, 2]), async (others, chosen) => {
      const all = [...groups, foreignGroup];
      const some = chosen.length > 0 && others !== null;
      const audience = some ? { ...others, groups: chosen.map(index => all[index] ?? 0) } : others;
      const id: AnnouncementId = await store.createDraft(asId(territoryId), act);
      const draftOf = async () => store.findAnnouncement(id);
      await store.changeDraft(id, { audience }, act);
      const draft = await draftOf();
      if (!draft) throw new Error('a draft is gone');
      const reach = await store.readReach(draft, NOW);
      await store.move(id, ['draft'], { to: 'sending' }, act);
      const recipients = await store.fanOut(id, NOW);
      const rows = await prisma.delivery.findMany({ where: { subject: `announcement:${id}` } });
      const got = rows.map(({ personId }) => personId).sort();
      expect(reach.readers.reduce((sum, { count }) => sum + count, 0)).toBe(got.length);
      expect(recipients).toBe(got.length);
      const wholeGroups = audience?.groups !== undefined && Object.keys(others ?? {}).length === 0;
      const isGuestMeant = wholeGroups && audience.groups?.includes(groups[0] ?? 0);
      const meant =
        audience === null
          ? []
          : people.filter(life => isInAudience(audience, { ...life, serviceYears: null }));
      const expected = [
        ...meant.filter(({ reached }) => reached).map(({ id: personId }) => personId),
        ...(isGuestMeant ? [guest] : []),
        ...applicants
          .filter(life => wholeGroups && life.groups.some(group => audience.groups?.includes(group)))
          .map(({ id: personId }) => personId),
      ].sort();
      expect(got).toEqual(expected);
      // Begun again after an interruption, nobody gets it twice.
      await prisma.announcement.update({ where: { id }, data: { recipients: null } });
      expect(await store.fanOut(id, NOW)).toBe(got.length);
    }),
    { numRuns: 25 },
  );
});
