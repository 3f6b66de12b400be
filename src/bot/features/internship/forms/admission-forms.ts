import { FormattedString } from '@grammyjs/parse-mode';
import { admissionOf } from '../../../../domain/internship/admission.ts';
import { type ListedName, matchNames, namesOf } from '../../../../domain/internship/admission-list.ts';
import { asId, type GroupId, type PersonId } from '../../../../lib/ids.ts';
import { cleanLine } from '../../../../lib/text.ts';
import { type Applicant, admitParticipants } from '../../../../usecases/internship/admit-participants.ts';
import { openGroup } from '../../../../usecases/internship/open-group.ts';
import type { ViewerContext } from '../../../context.ts';
import { fitting } from '../../../internship-view/fitting.ts';
import type { InternshipPorts } from '../ports.ts';
import { showParticipants } from '../show-group.ts';
import type { AskStep, Form, FormStep, FormValues } from './form.ts';
import { takeLine, takeText } from './take.ts';

/** Somebody of the list with what is known of their years. */
interface Listed {
  readonly name: string;
  readonly serviceYears: number | null;
  readonly applicant: Applicant;
}

const GUEST = /^(?<name>.+?)[\s,–—-]+(?<years>\d{1,2})(?:\s*\p{L}{1,4}\.?)?$/u;

/**
 * Admission of a pasted list: who was found, whose years nobody knows, who is no novice. The subject is the group. Only a
 * methodologist admits; the use case decides anew what each may.
 */
export function admissionForms(ports: InternshipPorts): Readonly<Record<string, Form>> {
  return {
    admit: {
      async next(ctx, { id }, values) {
        const opened = await openGroup(ports, {
          viewer: ctx.viewer,
          groupId: asId<GroupId>(id),
          right: 'manage',
        });
        if (opened === null) return { kind: 'denied' };
        if (values.names === undefined) return askText(ctx, 'names', ctx.t('internship-ask-names'));
        const matches = matchNames(namesOf(values.names), await roster(opened.group.territory.id));
        const listed = peopleIn(matches, values.years);
        const rest = matches.filter(({ kind }) => kind !== 'found').map(match => matchLine(match, ctx));
        return decide(ctx, listed, rest, values);
      },
      async commit(ctx, { id }, values) {
        const groupId = asId<GroupId>(id);
        const opened = await openGroup(ports, { viewer: ctx.viewer, groupId, right: 'manage' });
        if (opened === null) return ctx.answer(ctx.t('internship-denied'));
        const matches = matchNames(namesOf(values.names ?? ''), await roster(opened.group.territory.id));
        await admit(ctx, groupId, peopleIn(matches, values.years), values);
      },
    },
    guests: {
      async next(ctx, { id }, values) {
        const opened = await openGroup(ports, {
          viewer: ctx.viewer,
          groupId: asId<GroupId>(id),
          right: 'manage',
        });
        if (opened === null) return { kind: 'denied' };
        const territory = await ports.internship.readTerritory(opened.group.territory.id);
        if (values.partner === undefined)
          return {
            kind: 'ask',
            field: 'partner',
            question: ctx.t(territory?.partners.length ? 'internship-ask-partner' : 'internship-no-partners'),
            choices: (territory?.partners ?? []).map(({ partnerId, title }) => ({
              text: title,
              value: String(partnerId),
            })),
          };
        if (values.names === undefined) return askText(ctx, 'names', ctx.t('internship-ask-guests'));
        return decide(ctx, guestsIn(values), [], values);
      },
      commit: (ctx, { id }, values) => admit(ctx, asId<GroupId>(id), guestsIn(values), values),
    },
  };

  function roster(territoryId: Parameters<typeof ports.internship.listCandidates>[0]) {
    return ports.internship.listCandidates(territoryId);
  }

  async function admit(
    ctx: ViewerContext,
    groupId: GroupId,
    listed: readonly Listed[],
    { reason }: FormValues,
  ): Promise<void> {
    const outcome = await admitParticipants(ports, {
      viewer: ctx.viewer,
      groupId,
      applicants: listed.map(({ applicant }) => applicant),
      reason: reason || null,
    });
    if (outcome.kind !== 'admitted') return ctx.answer(ctx.t(`internship-session-${outcome.kind}`));
    const { admitted, refused } = outcome;
    await ctx.answer(ctx.t('internship-admitted', { admitted, refused }));
    await showParticipants(ctx, ports, groupId);
  }
}

/** Asks for the years nobody knows, then for the reason to admit those who are no novices, then shows what will be done. */
function decide(
  ctx: ViewerContext,
  listed: readonly Listed[],
  rest: readonly string[],
  values: FormValues,
): FormStep {
  const { t } = ctx;
  const by = (admission: ReturnType<typeof admissionOf>): readonly Listed[] =>
    listed.filter(({ serviceYears }) => admissionOf(serviceYears) === admission);
  const unknown = by('unknown');
  const experienced = by('experienced');
  if (unknown.length > 0 && values.years === undefined)
    return {
      ...askText(ctx, 'years', t('internship-ask-years', { list: fitting(numbered(unknown)) })),
      take: takeLine(t),
      optional: true,
    };
  if (experienced.length > 0 && values.reason === undefined) {
    const list = experienced
      .map(({ name, serviceYears }) => t('internship-name-years', { name, years: serviceYears ?? 0 }))
      .join('\n');
    return {
      ...askText(ctx, 'reason', t('internship-ask-reason', { list: fitting(list) })),
      take: takeLine(t, 500),
      optional: true,
    };
  }
  const part = (key: string, people: readonly Listed[]): string[] =>
    people.length === 0 ? [] : [t(key, { count: people.length, list: numbered(people) })];
  const overridden = values.reason ? experienced : [];
  const refused = values.reason ? [] : experienced;
  const blocks = [
    ...part('internship-admit-novices', by('novice')),
    ...(overridden.length === 0
      ? []
      : [
          t('internship-admit-override', {
            count: overridden.length,
            list: numbered(overridden),
            reason: values.reason ?? '',
          }),
        ]),
    ...part('internship-admit-refused', refused),
    ...part('internship-admit-unknown', unknown),
    ...(rest.length === 0 ? [] : [t('internship-admit-rest', { list: rest.join('\n') })]),
  ];
  const count = by('novice').length + overridden.length;
  const text = FormattedString.b(t('internship-admit')).plain(`\n\n${fitting(blocks.join('\n\n'))}`);
  if (count === 0) return { ...askText(ctx, 'names', `${text.text}\n\n${t('internship-admit-nobody')}`) };
  return { kind: 'preview', text, confirm: t('internship-admit-confirm', { count }) };
}

// locale-keys: internship-admit-novices internship-admit-refused internship-admit-unknown

/** People of the roster that were found; years nobody knew are taken from the typed numbers, in the same order. */
function peopleIn(matches: readonly ListedName[], typedYears: string | undefined): readonly Listed[] {
  const found = matches.flatMap(match => (match.kind === 'found' ? [match.candidate] : []));
  const typed = (typedYears ?? '')
    .split(/[\s,;]+/u)
    .map(text => (/^\d{1,2}$/u.test(text) ? Number(text) : null));
  const unknown = found.filter(({ serviceYears }) => serviceYears === null);
  return found.map(({ personId, fullName, serviceYears }) => {
    const at = unknown.findIndex(each => each.personId === personId);
    const years = serviceYears ?? typed[at] ?? null;
    return {
      name: fullName,
      serviceYears: years,
      applicant: { personId: asId<PersonId>(personId), serviceYears: years },
    };
  });
}

/** Guests of a partner territory, a line each: «Name, 1». */
function guestsIn({ names, partner, years }: FormValues): readonly Listed[] {
  const typed = (years ?? '').split(/[\s,;]+/u).map(text => (/^\d{1,2}$/u.test(text) ? Number(text) : null));
  let without = 0;
  return namesOf(names ?? '').map(line => {
    const groups = GUEST.exec(cleanLine(line))?.groups;
    const known = groups === undefined ? (typed[without] ?? null) : Number(groups.years);
    if (groups === undefined) without += 1;
    const guestName = groups?.name ?? line;
    return {
      name: guestName,
      serviceYears: known,
      applicant: { guestName, partnerId: asId(Number(partner)), serviceYears: known },
    };
  });
}

function matchLine(match: ListedName, { t }: ViewerContext): string {
  if (match.kind !== 'ambiguous') return t('internship-name-not-found', { name: match.typed });
  const names = match.candidates
    .map(({ fullName, organisation }) => (organisation === null ? fullName : `${fullName} (${organisation})`))
    .join('; ');
  return t('internship-name-ambiguous', { name: match.typed, names });
}

function numbered(people: readonly Listed[]): string {
  return people.map(({ name }, index) => `${index + 1}. ${name}`).join('\n');
}

function askText(ctx: ViewerContext, field: string, question: string): AskStep {
  return { kind: 'ask', field, question, take: takeText(ctx.t) };
}
