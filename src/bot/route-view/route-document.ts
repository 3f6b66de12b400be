import type { IomDecision, IomDocumentItem, IomDocumentModel } from '../../files/iom-document.ts';
import { renderIomDocx } from '../../files/iom-docx.ts';
import { iomLabels } from '../../files/iom-labels.ts';
import { truncate } from '../../lib/text.ts';
import type { Locale, Translate } from '../../lib/texts.ts';
import type { RouteItem, RouteRecord } from '../../usecases/route/route-store.ts';
import { formatDay, formatEventDate, formatInstantDay } from '../format-event-date.ts';
import { categoryName } from '../names/categories.ts';
import { positionName } from '../names/positions.ts';
import { itemStateName, routeStateName } from '../names/route-names.ts';
import { subjectName } from '../names/subjects.ts';
import { levelName } from '../profile-view/competency-line.ts';
import { growthLines } from '../profile-view/growth-lines.ts';
import type { ProfileReading } from '../profile-view/profile-text.ts';
import { deficitLevel, evidenceLine, type Frameworks, itemForm, periodText } from './route-lines.ts';

const LANGUAGES: Readonly<Record<Locale, string>> = { ru: 'ru-RU', en: 'en-GB' };
const NAME_LIMIT = 60;

/** What the printed route is made of. */
export interface RouteDocumentSource {
  readonly route: RouteRecord;
  readonly frameworks: Frameworks;
  /** The newest profile of the diagnosis the route was made from, for its owner only; null elsewhere. */
  readonly repeat: ProfileReading | null;
  readonly locale: Locale;
  readonly timezone: string;
  readonly today: Temporal.PlainDate;
}

export interface RouteDocument {
  readonly content: Uint8Array;
  readonly fileName: string;
}

/** The route as a DOCX that a head can sign, named by the person and the year (domain §3.2). */
export async function renderRouteDocument(source: RouteDocumentSource, t: Translate): Promise<RouteDocument> {
  const { route } = source;
  const content = await renderIomDocx(routeDocumentModel(source, t), iomLabels(t));
  const name = fileNamePart(route.owner.fullName);
  const years =
    route.from.year === route.to.year ? `${route.from.year}` : `${route.from.year}-${route.to.year}`;
  return { content, fileName: `${t('route-doc-file', { name, years }).replaceAll(' ', '_')}.docx` };
}

/** Every text of the form, ready in the reader's language. */
function routeDocumentModel(source: RouteDocumentSource, t: Translate): IomDocumentModel {
  const { route, frameworks, locale, timezone, today } = source;
  const { owner } = route;
  return {
    language: LANGUAGES[locale],
    head: {
      fullName: owner.fullName,
      position: owner.position === null ? '' : positionName(owner.position, t),
      subject: owner.subjects.map(subject => subjectName(subject, t)).join(', '),
      organisation: owner.organisation ?? '',
      experience: owner.serviceYears === null ? '' : t('route-doc-years', { years: owner.serviceYears }),
      category: owner.category === null ? '' : categoryName(owner.category, t),
      period: periodText(route, t),
      basis:
        route.basis === null
          ? ''
          : t('route-doc-basis', {
              title: route.basis.title,
              date: formatInstantDay(route.basis.submittedAt, timezone, t),
            }),
      curator: route.approver ?? '',
    },
    state: stateText(route, timezone, t),
    deficits: route.deficits.map(deficit => ({
      competency: deficit.title,
      level: deficitLevel(deficit, frameworks, levelName, locale, t),
      difficulty: deficit.difficulty ?? '',
      goal: deficit.goal ?? '',
    })),
    items: route.items.map(item => documentItem(route, item, t)),
    reflection: route.reflection ?? '',
    repeatDiagnosis: repeatText(source, t),
    decision: decisionOf(route),
    signatures: { teacher: owner.fullName, methodologist: route.approver ?? '', head: '' },
    madeOn: t('route-doc-made', { date: formatDay(today, t) }),
  };
}

function documentItem(route: RouteRecord, item: RouteItem, t: Translate): IomDocumentItem {
  const deficit = route.deficits.find(({ deficitId }) => deficitId === item.deficitId);
  const state = itemStateName(item.state, t);
  return {
    deficit: deficit?.title ?? '',
    activity: item.title,
    form: itemForm(item, t),
    organiser: item.organiser ?? '',
    term: formatEventDate(item.when, t),
    hours: item.hours,
    expectedResult: item.expectedResult ?? '',
    evidence: item.evidence.map(piece => evidenceLine(piece, t)).join('; '),
    mark:
      item.state === 'planned'
        ? ''
        : item.doneOn === null
          ? state
          : t('route-item-state-on', { state, date: formatDay(item.doneOn, t) }),
    comment: item.comment ?? '',
  };
}

function stateText(route: RouteRecord, timezone: string, t: Translate): string {
  const state = routeStateName(route.state, t);
  const at = {
    draft: null,
    submitted: route.submittedAt,
    approved: route.approvedAt,
    inProgress: route.approvedAt,
    extended: route.approvedAt,
    done: route.finishedAt,
  }[route.state];
  return at === null ? state : t('route-item-state-on', { state, date: formatInstantDay(at, timezone, t) });
}

function repeatText({ route, repeat, locale }: RouteDocumentSource, t: Translate): string {
  if (repeat === null || repeat.head.attemptId === route.basis?.attemptId) return '';
  return growthLines(repeat.profile.comparison, repeat.record.framework, locale, t).join('\n');
}

function decisionOf({ state }: RouteRecord): IomDecision | null {
  if (state === 'done') return 'closed';
  return state === 'extended' ? 'extended' : null;
}

/**
 * Letters, digits, spaces and dashes of any alphabet; spaces become `_`, because file names travel unquoted in a form and
 * would end at the first space.
 */
function fileNamePart(name: string): string {
  return truncate(name.replace(/[^\p{L}\p{N} -]+/gu, ' ').replace(/ +/gu, ' '), NAME_LIMIT).trim();
}
