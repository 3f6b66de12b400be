import { namesOf } from '../../../../domain/internship/admission-list.ts';
import { type TypedEntry, typedEntry } from '../../../../domain/internship/journal.ts';
import { parseTerm } from '../../../../domain/route/parse-term.ts';
import { asId, type EnrolmentId, type EventId, type GroupId, type PersonId } from '../../../../lib/ids.ts';
import { commentJournal } from '../../../../usecases/internship/comment-journal.ts';
import { concludeCard } from '../../../../usecases/internship/conclude-card.ts';
import { leadGroup } from '../../../../usecases/internship/lead-group.ts';
import { openEnrolment, openGroup } from '../../../../usecases/internship/open-group.ts';
import type { ViewerContext } from '../../../context.ts';
import { fitting } from '../../../internship-view/fitting.ts';
import { loadCard } from '../../../internship-view/load-card.ts';
import type { InternshipPorts } from '../ports.ts';
import { say } from '../say.ts';
import { showGroup } from '../show-group.ts';
import { showReviewCard, showReviewEntry } from '../show-review.ts';
import type { AskStep, Form } from './form.ts';
import { masterStep } from './plan-forms.ts';
import { takeText } from './take.ts';

// locale-keys: internship-plan-done internship-plan-unknown internship-plan-denied

/** Cycles and the master of a group; comments on entries, conclusions of cards. */
export function groupForms(ports: InternshipPorts): Readonly<Record<string, Form>> {
  return {
    cycles: {
      async next(ctx, { id }, { titles }) {
        const opened = await openGroup(ports, {
          viewer: ctx.viewer,
          groupId: asId<GroupId>(id),
          right: 'lead',
        });
        if (opened === null) return { kind: 'denied' };
        if (titles === undefined)
          return {
            kind: 'ask',
            field: 'titles',
            question: ctx.t('internship-ask-cycles'),
            take: takeText(ctx.t),
          };
        const list = namesOf(titles);
        const text = ctx.t('internship-preview-cycles', {
          count: list.length,
          list: fitting(list.join('\n')),
        });
        return { kind: 'preview', text, confirm: ctx.t('internship-create') };
      },
      async commit(ctx, { id }, { titles = '' }) {
        const groupId = asId<GroupId>(id);
        const cycles = namesOf(titles).map(title => ({ title, month: monthOf(title, ctx.locale) }));
        const change = { type: 'cycles', cycles } as const;
        const outcome = await leadGroup(ports, { viewer: ctx.viewer, groupId, change });
        await ctx.answer(ctx.t(`internship-plan-${outcome}`));
        if (outcome === 'done') await showGroup(ctx, ports, groupId);
      },
    },
    master: {
      async next(ctx, { id }, values) {
        const opened = await openGroup(ports, {
          viewer: ctx.viewer,
          groupId: asId<GroupId>(id),
          right: 'manage',
        });
        if (opened === null) return { kind: 'denied' };
        if (values.master !== undefined || values.masterName === '') return { kind: 'ready' };
        return masterStep(ctx, values, await ports.internship.listCandidates(opened.group.territory.id));
      },
      async commit(ctx, { id }, { master }) {
        const groupId = asId<GroupId>(id);
        const change = { type: 'master', masterId: master ? asId<PersonId>(Number(master)) : null } as const;
        const outcome = await leadGroup(ports, { viewer: ctx.viewer, groupId, change });
        await say(ctx, ctx.t(`internship-plan-${outcome}`));
        if (outcome === 'done') await showGroup(ctx, ports, groupId);
      },
    },
    /** Subject: the session; extra: the enrolment. */
    comment: {
      async next(ctx, { extra }, { text }) {
        const enrolmentId = asId<EnrolmentId>(extra);
        if (!(await openEnrolment(ports, { viewer: ctx.viewer, enrolmentId, right: 'lead' })))
          return { kind: 'denied' };
        return text === undefined ? entryStep(ctx, ctx.t('internship-ask-comment')) : { kind: 'ready' };
      },
      async commit(ctx, { id, extra }, { text = '' }) {
        const about = { eventId: asId<EventId>(id), enrolmentId: asId<EnrolmentId>(extra) };
        const outcome = await commentJournal(ports, { viewer: ctx.viewer, ...about, text });
        await say(ctx, ctx.t(outcome === 'done' ? 'internship-commented' : 'internship-no-entry'));
        if (outcome === 'done') await showReviewEntry(ctx, ports, about);
      },
    },
    /** Subject: the enrolment. */
    conclude: {
      async next(ctx, { id }, values) {
        const enrolmentId = asId<EnrolmentId>(id);
        const opened = await openEnrolment(ports, { viewer: ctx.viewer, enrolmentId, right: 'lead' });
        if (opened === null) return { kind: 'denied' };
        if (values.competency === undefined)
          return {
            kind: 'ask',
            field: 'competency',
            question: ctx.t('internship-ask-competency'),
            choices: (await loadCard(ports, opened, ctx.locale)).map(({ competency, title }) => ({
              text: title,
              value: competency,
            })),
          };
        return values.text === undefined
          ? entryStep(ctx, ctx.t('internship-ask-conclusion'))
          : { kind: 'ready' };
      },
      async commit(ctx, { id }, { competency = '', text = '' }) {
        const enrolmentId = asId<EnrolmentId>(id);
        const outcome = await concludeCard(ports, { viewer: ctx.viewer, enrolmentId, competency, text });
        await say(ctx, ctx.t(outcome === 'done' ? 'internship-commented' : 'internship-denied'));
        if (outcome === 'done') await showReviewCard(ctx, ports, enrolmentId);
      },
    },
  };
}

function entryStep(ctx: ViewerContext, question: string): AskStep {
  const take: AskStep['take'] = raw => {
    const typed = typedEntry(raw);
    return typed.ok ? { ok: true, value: typed.text } : { ok: false, problem: entryProblem(ctx, typed) };
  };
  return { kind: 'ask', field: 'text', question, take };
}

function entryProblem({ t }: ViewerContext, typed: Exclude<TypedEntry, { ok: true }>): string {
  return typed.refusal === 'empty'
    ? t('route-text-empty')
    : t('route-text-too-long', { max: typed.max, length: typed.length });
}

/** The month a cycle is named by: «Октябрь 2026»; null when it is named otherwise. */
function monthOf(title: string, locale: string): string | null {
  const when = parseTerm(title, locale);
  return when?.precision === 'month' ? when.month.toString() : null;
}
