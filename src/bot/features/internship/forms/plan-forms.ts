import { FormattedString } from '@grammyjs/parse-mode';
import { matchNames, namesOf } from '../../../../domain/internship/admission-list.ts';
import { parseModules } from '../../../../domain/internship/parse-modules.ts';
import { parsePeriod } from '../../../../domain/internship/parse-period.ts';
import { asId, type PersonId, type TerritoryId } from '../../../../lib/ids.ts';
import { required } from '../../../../lib/invariant.ts';
import type { TerritoryRecord } from '../../../../usecases/internship/internship-ports.ts';
import type { PlanChange } from '../../../../usecases/internship/internship-store.ts';
import { openTerritory, planInternship } from '../../../../usecases/internship/plan-internship.ts';
import type { ViewerContext } from '../../../context.ts';
import { groupPeriod } from '../../../internship-view/document-words.ts';
import { fitting } from '../../../internship-view/fitting.ts';
import { homeScreen, partnersScreen, programmesScreen, sitesScreen } from '../home-screens.ts';
import type { InternshipPorts } from '../ports.ts';
import type { AskStep, Form, FormStep, FormValues } from './form.ts';
import { takeLine, takeText, takeValid } from './take.ts';

/** What a methodologist adds to a territory; the subject of each form is the territory. */
export function planForms(ports: InternshipPorts): Readonly<Record<string, Form>> {
  return {
    site: planForm(
      (ctx, values) => {
        if (values.title === undefined) return ask(ctx, 'title', 'internship-ask-site');
        if (values.basis === undefined)
          return { ...ask(ctx, 'basis', 'internship-ask-basis'), optional: true };
        return preview(ctx, 'internship-preview-site', { title: values.title, basis: orDash(values.basis) });
      },
      values => ({ type: 'site', title: values.title ?? '', basis: values.basis || null }),
      sitesScreen,
    ),
    partners: planForm(
      (ctx, { titles }) => {
        if (titles === undefined)
          return { ...ask(ctx, 'titles', 'internship-ask-partners'), take: takeText(ctx.t) };
        const list = namesOf(titles);
        return preview(ctx, 'internship-preview-partners', {
          count: list.length,
          list: fitting(list.join('\n')),
        });
      },
      ({ titles }) => ({ type: 'partners', titles: namesOf(titles ?? '') }),
      partnersScreen,
    ),
    programme: planForm(
      (ctx, values, territory) => {
        const { t } = ctx;
        if (values.title === undefined) return ask(ctx, 'title', 'internship-ask-programme');
        if (values.modules === undefined) {
          const take = takeValid(text => parseModules(text) !== null, t('internship-modules-wrong'));
          return { ...ask(ctx, 'modules', 'internship-ask-modules'), take };
        }
        if (values.framework === undefined)
          return {
            kind: 'ask',
            field: 'framework',
            question: t('internship-ask-framework'),
            optional: true,
            choices: territory.frameworks.map(({ key, title }) => ({ text: title, value: key })),
          };
        const modules = parseModules(values.modules) ?? [];
        return preview(ctx, 'internship-preview-programme', {
          title: values.title,
          hours: modules.reduce((sum, { hours }) => sum + hours, 0),
          list: modules
            .map(({ number, title, hours }) => t('internship-module-plain', { number, title, hours }))
            .join('\n'),
          framework: territory.frameworks.find(({ key }) => key === values.framework)?.title ?? '—',
        });
      },
      values => ({
        type: 'programme',
        title: values.title ?? '',
        modules: parseModules(values.modules ?? '') ?? [],
        frameworkKey: values.framework || null,
      }),
      programmesScreen,
    ),
    group: planForm(groupStep, (values, ctx) => ({
      type: 'group',
      title: values.title ?? '',
      siteId: asId(Number(values.site)),
      programmeId: asId(Number(values.programme)),
      period: required(parsePeriod(values.period ?? '', ctx.locale), 'the period of a confirmed group'),
      masterId: values.master ? asId<PersonId>(Number(values.master)) : null,
    })),
  };

  async function groupStep(
    ctx: ViewerContext,
    values: FormValues,
    territory: TerritoryRecord,
  ): Promise<FormStep> {
    const { t } = ctx;
    const pick = (
      field: string,
      question: string,
      from: readonly { id: number; title: string }[],
    ): AskStep => ({
      kind: 'ask',
      field,
      question,
      choices: from.map(({ id, title }) => ({ text: title, value: String(id) })),
    });
    if (values.title === undefined) return ask(ctx, 'title', 'internship-ask-group');
    const sites = territory.sites.map(({ siteId, title }) => ({ id: siteId, title }));
    const programmes = territory.programmes.map(({ programmeId, title }) => ({ id: programmeId, title }));
    if (values.site === undefined) return pick('site', t('internship-ask-group-site'), sites);
    if (values.programme === undefined)
      return pick('programme', t('internship-ask-group-programme'), programmes);
    if (values.period === undefined) {
      const isPeriod = (text: string): boolean => parsePeriod(text, ctx.locale) !== null;
      const take = takeValid(isPeriod, t('internship-period-wrong'));
      return { ...ask(ctx, 'period', 'internship-ask-period'), take };
    }
    const roster = await ports.internship.listCandidates(territory.territoryId);
    if (values.master === undefined && values.masterName !== '') return masterStep(ctx, values, roster);
    const period = parsePeriod(values.period, ctx.locale);
    return preview(ctx, 'internship-preview-group', {
      title: values.title,
      site: sites.find(({ id }) => String(id) === values.site)?.title ?? '—',
      programme: programmes.find(({ id }) => String(id) === values.programme)?.title ?? '—',
      period: period ? groupPeriod({ period }, t) : '—',
      master: roster.find(({ personId }) => String(personId) === values.master)?.fullName ?? '—',
    });
  }

  function planForm(
    step: (
      ctx: ViewerContext,
      values: FormValues,
      territory: TerritoryRecord,
    ) => FormStep | Promise<FormStep>,
    changeOf: (values: FormValues, ctx: ViewerContext) => PlanChange,
    screenOf: typeof homeScreen = homeScreen,
  ): Form {
    const open = (ctx: ViewerContext, id: number) =>
      openTerritory(ports, { viewer: ctx.viewer, territoryId: asId<TerritoryId>(id) });
    return {
      async next(ctx, { id }, values) {
        const territory = await open(ctx, id);
        return territory === null ? { kind: 'denied' } : step(ctx, values, territory);
      },
      async commit(ctx, { id }, values) {
        const territoryId = asId<TerritoryId>(id);
        const change = changeOf(values, ctx);
        const outcome = await planInternship(ports, { viewer: ctx.viewer, territoryId, change });
        await ctx.answer(ctx.t(`internship-plan-${outcome}`));
        const territory = await open(ctx, id);
        if (territory) await ctx.show(screenOf(territory, ctx.t));
      },
    };
  }
}

// locale-keys: internship-plan-done internship-plan-exists internship-plan-unknown internship-plan-denied
// locale-keys: internship-preview-site internship-preview-partners internship-preview-programme internship-preview-group

/** Who leads the group: a name is typed, then one of those it fits is chosen. */
export function masterStep(
  ctx: ViewerContext,
  values: FormValues,
  roster: Parameters<typeof matchNames>[1],
): FormStep {
  const question = { ...ask(ctx, 'masterName', 'internship-ask-master'), optional: true };
  if (!values.masterName) return question;
  const [match] = matchNames([values.masterName], roster);
  const found =
    match?.kind === 'found' ? [match.candidate] : match?.kind === 'ambiguous' ? match.candidates : [];
  if (found.length === 0) return { ...question, question: ctx.t('internship-master-nobody') };
  return {
    kind: 'ask',
    field: 'master',
    question: ctx.t('internship-master-which'),
    optional: true,
    choices: found.map(({ personId, fullName, organisation }) => ({
      text: organisation === null ? fullName : `${fullName}, ${organisation}`,
      value: String(personId),
    })),
  };
}

// locale-keys: internship-ask-site internship-ask-basis internship-ask-partners internship-ask-programme
// locale-keys: internship-ask-modules internship-ask-group internship-ask-period internship-ask-master

function ask(ctx: ViewerContext, field: string, key: string): AskStep {
  return { kind: 'ask', field, question: ctx.t(key), take: takeLine(ctx.t) };
}

function preview(ctx: ViewerContext, key: string, values: Record<string, string | number>): FormStep {
  const text = FormattedString.b(ctx.t('internship-preview')).plain(`\n\n${ctx.t(key, values)}`);
  return { kind: 'preview', text, confirm: ctx.t('internship-create') };
}

function orDash(value: string): string {
  return value === '' ? '—' : value;
}
