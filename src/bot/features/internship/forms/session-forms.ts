import { FormattedString } from '@grammyjs/parse-mode';
import { parseSessionDate } from '../../../../domain/internship/session-date.ts';
import { typedHours } from '../../../../domain/route/typed-text.ts';
import { asId, type EventId, type GroupId } from '../../../../lib/ids.ts';
import { required } from '../../../../lib/invariant.ts';
import { changeSession } from '../../../../usecases/internship/change-session.ts';
import { createSession, peopleOf } from '../../../../usecases/internship/create-session.ts';
import type { GroupRecord, SessionRecord } from '../../../../usecases/internship/internship-ports.ts';
import type { SessionChange } from '../../../../usecases/internship/internship-store.ts';
import { openGroup, openSession } from '../../../../usecases/internship/open-group.ts';
import type { ViewerContext } from '../../../context.ts';
import { eventWhenText } from '../../../event-view/event-when.ts';
import type { InternshipPorts } from '../ports.ts';
import { say } from '../say.ts';
import { showSession } from '../show-session.ts';
import type { AskStep, Form, FormStep, FormValues } from './form.ts';
import { takeLine, takeValid } from './take.ts';

const USUAL_HOURS = [2, 4, 6, 8];

/** A new session of a group (subject: the group; extra: the session it makes up for), and what is changed of one. */
export function sessionForms(ports: InternshipPorts): Readonly<Record<string, Form>> {
  return {
    session: {
      async next(ctx, { id, extra }, values) {
        const opened = await openGroup(ports, {
          viewer: ctx.viewer,
          groupId: asId<GroupId>(id),
          right: 'lead',
        });
        return opened === null ? { kind: 'denied' } : newSessionStep(ctx, opened.group, extra, values);
      },
      async commit(ctx, { id, extra, key }, values) {
        const groupId = asId<GroupId>(id);
        const opened = await openGroup(ports, { viewer: ctx.viewer, groupId, right: 'lead' });
        if (opened === null) return ctx.answer(ctx.t('internship-denied'));
        const { group } = opened;
        const outcome = await createSession(ports, {
          viewer: ctx.viewer,
          groupId,
          draft: { key, ...draftOf(ctx, group, extra, values) },
        });
        if (!('eventId' in outcome)) return ctx.answer(ctx.t(`internship-session-${outcome.kind}`));
        await ctx.answer(ctx.t('internship-session-created', { count: outcome.invited }));
        await showSession(ctx, ports, outcome.eventId);
      },
    },
    when: changeForm(
      (ctx, session, group) => ({
        ...ask(ctx, 'internship-ask-when'),
        take: takeDate(ctx, group),
        question: ctx.t('internship-ask-when-new', { now: whenText(session.when, group, ctx) }),
      }),
      (value, ctx, group) => ({ type: 'when', when: dateOf(ctx, group, value) }),
      (value, ctx, group) => whenText(dateOf(ctx, group, value), group, ctx),
    ),
    place: changeForm(
      (ctx, session) => ({
        ...ask(ctx, 'internship-ask-place'),
        question: ctx.t('internship-ask-place-new', { now: session.place ?? '—' }),
      }),
      place => ({ type: 'place', place }),
      place => place,
    ),
    cancel: changeForm(
      ctx => ({ ...ask(ctx, 'internship-ask-cancel'), optional: true }),
      reason => ({ type: 'cancel', reason: reason || null }),
      reason => (reason === '' ? '—' : reason),
      'internship-preview-cancel',
    ),
    hours: changeForm(
      ctx => hoursStep(ctx, 'value'),
      value => ({ type: 'hours', hours: Number(value) }),
      (value, ctx) => ctx.t('internship-hours', { hours: Number(value) }),
    ),
  };

  function changeForm(
    question: (ctx: ViewerContext, session: SessionRecord, group: GroupRecord) => AskStep,
    changeOf: (value: string, ctx: ViewerContext, group: GroupRecord) => SessionChange,
    words: (value: string, ctx: ViewerContext, group: GroupRecord) => string,
    previewKey = 'internship-preview-change',
  ): Form {
    const open = (ctx: ViewerContext, id: number) =>
      openSession(ports, { viewer: ctx.viewer, eventId: asId<EventId>(id), right: 'lead' });
    return {
      async next(ctx, { id }, { value }) {
        const opened = await open(ctx, id);
        if (opened === null) return { kind: 'denied' };
        const { group, session } = opened;
        if (value === undefined) return { ...question(ctx, session, group), field: 'value' };
        const text = ctx.t(previewKey, {
          title: session.title,
          value: words(value, ctx, group),
          count: session.registered.size,
        });
        const confirm = ctx.t(
          previewKey === 'internship-preview-cancel' ? 'internship-cancel-session' : 'internship-save',
        );
        return { kind: 'preview', text, confirm };
      },
      async commit(ctx, { id }, { value = '' }) {
        const opened = await open(ctx, id);
        if (opened === null) return ctx.answer(ctx.t('internship-denied'));
        const eventId = asId<EventId>(id);
        const change = changeOf(value, ctx, opened.group);
        const outcome = await changeSession(ports, { viewer: ctx.viewer, eventId, change });
        await say(ctx, ctx.t(`internship-change-${outcome}`));
        await showSession(ctx, ports, eventId);
      },
    };
  }

  // locale-keys: internship-change-done internship-change-same internship-change-cancelled internship-change-denied
  // locale-keys: internship-session-denied internship-session-unknown internship-session-closed

  function newSessionStep(
    ctx: ViewerContext,
    group: GroupRecord,
    makeUpOf: number,
    values: FormValues,
  ): FormStep {
    const { t } = ctx;
    const original = group.sessions.find(({ eventId }) => eventId === makeUpOf);
    if (makeUpOf > 0 && !original) return { kind: 'denied' };
    if (!original && values.module === undefined && group.modules.length > 1)
      return {
        kind: 'ask',
        field: 'module',
        question: t('internship-ask-module'),
        choices: group.modules.map(({ moduleId, number, title }) => ({
          text: t('internship-programme-line', { number, title }),
          value: String(moduleId),
        })),
      };
    if (!original && values.cycle === undefined && group.cycles.length > 0)
      return {
        kind: 'ask',
        field: 'cycle',
        question: t('internship-ask-cycle'),
        optional: true,
        choices: group.cycles.map(({ cycleId, number, title }) => ({
          text: t('internship-programme-line', { number, title }),
          value: String(cycleId),
        })),
      };
    if (values.when === undefined)
      return { ...ask(ctx, 'internship-ask-when'), field: 'when', take: takeDate(ctx, group) };
    if (values.hours === undefined) return hoursStep(ctx, 'hours');
    if (values.place === undefined)
      return {
        ...ask(ctx, 'internship-ask-place'),
        field: 'place',
        question: t('internship-ask-place', { site: group.site }),
        optional: true,
      };
    const draft = draftOf(ctx, group, makeUpOf, values);
    const module = group.modules.find(({ moduleId }) => moduleId === draft.moduleId);
    const key = original ? 'internship-preview-make-up' : 'internship-preview-session';
    const body = t(key, {
      title: module?.title ?? '—',
      when: whenText(draft.when, group, ctx),
      hours: draft.hours,
      place: draft.place,
      count: peopleOf(group, draft, ports.clock.now()).length,
    });
    const text = FormattedString.b(t('internship-preview')).plain(`\n\n${body}`);
    return { kind: 'preview', text, confirm: t('internship-create') };
  }
}

function draftOf(ctx: ViewerContext, group: GroupRecord, makeUpOf: number, values: FormValues) {
  const original = group.sessions.find(({ eventId }) => eventId === makeUpOf);
  const moduleId = original?.moduleId ?? Number(values.module ?? group.modules[0]?.moduleId ?? 0);
  const cycle = original ? original.cycleId : values.cycle ? Number(values.cycle) : null;
  return {
    moduleId: asId<Parameters<typeof createSession>[1]['draft']['moduleId']>(moduleId),
    cycleId: cycle === null ? null : asId<NonNullable<SessionRecord['cycleId']>>(cycle),
    when: dateOf(ctx, group, values.when ?? ''),
    hours: Number(values.hours),
    place: values.place || group.site,
    makeUpOfId: original?.eventId ?? null,
  };
}

// locale-keys: internship-preview-change internship-preview-cancel internship-ask-cancel
// locale-keys: internship-ask-when internship-ask-place internship-preview-session internship-preview-make-up

function ask(ctx: ViewerContext, key: string): AskStep {
  const question = key === 'internship-ask-place' ? '' : ctx.t(key);
  return { kind: 'ask', field: 'value', question, take: takeLine(ctx.t) };
}

function hoursStep(ctx: ViewerContext, field: string): AskStep {
  const { t } = ctx;
  return {
    kind: 'ask',
    field,
    question: t('internship-ask-hours'),
    choices: USUAL_HOURS.map(hours => ({ text: t('internship-hours', { hours }), value: String(hours) })),
    take: raw => {
      const hours = typedHours(raw);
      return hours === null
        ? { ok: false, problem: t('route-hours-wrong') }
        : { ok: true, value: String(hours) };
    },
  };
}

function takeDate(ctx: ViewerContext, group: GroupRecord): NonNullable<AskStep['take']> {
  const { timezone } = group.territory;
  const isDate = (text: string): boolean => parseSessionDate(text, ctx.locale, timezone) !== null;
  return takeValid(isDate, ctx.t('internship-when-wrong'));
}

function dateOf(ctx: ViewerContext, group: GroupRecord, typed: string): SessionRecord['when'] {
  return required(
    parseSessionDate(typed, ctx.locale, group.territory.timezone),
    'the date of a session that was checked as it was typed',
  );
}

function whenText(when: SessionRecord['when'], group: GroupRecord, { t }: ViewerContext): string {
  return eventWhenText(when, group.territory.timezone, t);
}
