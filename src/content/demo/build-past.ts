import { schoolYearOf } from '../../domain/event-date.ts';
import type { ProjectFile } from '../../domain/monitoring/project-file.ts';
import type { Answers } from '../../domain/questionnaire/answer-value.ts';
import type { Item, QuestionnaireDefinition } from '../../domain/questionnaire/definition.ts';
import type { Framework } from '../../domain/scoring/framework.ts';
import { scoreCompetencies } from '../../domain/scoring/score-competencies.ts';
import { required } from '../../lib/invariant.ts';
import type { DemoAttempt, DemoPast } from '../../usecases/content/demo-store.ts';
import { campaignKey } from './build-demo.ts';
import { buildSupport } from './build-support.ts';
import type { DemoData } from './read-demo.ts';

interface Answering {
  readonly telegramId: number;
  /** A number for the school. */
  readonly school: number;
  /** How much easier everything has become, in thirds of a point. */
  readonly gain: number;
}

const ANSWER_SECONDS = 12;
/** Answers were given from the second day of a campaign on, some every day. */
const ANSWERING_DAYS = { past: 18, running: 5 };

/**
 * What the demo's territory did in the school year before `now`: everybody of its schools whom nobody chats as, and who
 * worked there already, has answered, and some of them the running campaign too. The same people always give the same answers; some competencies are easier than others.
 */
export function buildPast(
  { file, people }: Pick<DemoData, 'file' | 'people'>,
  {
    definition,
    framework,
    monitoring,
  }: { definition: QuestionnaireDefinition; framework: Framework; monitoring: ProjectFile },
  now: Temporal.Instant,
): DemoPast {
  const { campaign, past, personas, territories } = file;
  const { timezone, organiser } = required(
    territories.find(({ key }) => key === campaign.territory),
    `territory ${campaign.territory}`,
  );
  const { startYear } = schoolYearOf(now.toZonedDateTimeISO(timezone).toPlainDate());
  const at = (monthDay: string, plainTime: string): Temporal.ZonedDateTime =>
    Temporal.PlainDate.from(`${startYear - 1}-${monthDay}`).toZonedDateTime({
      timeZone: timezone,
      plainTime,
    });
  const opens = at(past.opens, '09:00');
  const chattedAs = new Set(personas.map(({ telegramId }) => telegramId));
  const answering = people.filter(
    person =>
      person.territory === campaign.territory &&
      person.school !== null &&
      person.registered &&
      person.service_years > 0 &&
      !chattedAs.has(person.telegram_id),
  );
  const schools = [...new Set(answering.map(({ school }) => school))];
  const answeringOf = ({ telegram_id: telegramId, school }: DemoData['people'][number], gain: number) => ({
    telegramId,
    gain,
    school: schools.indexOf(school),
  });
  const running = now
    .toZonedDateTimeISO(timezone)
    .subtract({ days: campaign.opensDaysAgo })
    .withPlainTime('09:00');
  // Three of five have answered this year's already, a little better than last year.
  const begun = answering
    .filter((_, index) => index % 5 < 3)
    .map((person, index) =>
      buildAttempt(
        answeringOf(person, 1),
        { definition, framework },
        dayOf(running, index, ANSWERING_DAYS.running),
      ),
    );
  return {
    campaign: {
      key: campaignKey(campaign, startYear - 1),
      repeatOf: null,
      territory: campaign.territory,
      questionnaire: campaign.questionnaire,
      title: past.title,
      opensAt: opens.toInstant(),
      closesAt: at(past.closes, '18:00').toInstant(),
    },
    frameworkKey: framework.key,
    attempts: answering.map((person, index) =>
      buildAttempt(
        answeringOf(person, 0),
        { definition, framework },
        dayOf(opens, index, ANSWERING_DAYS.past),
      ),
    ),
    begun,
    support: buildSupport(
      past.support,
      { attempts: begun, framework, people: answering, organiser },
      now.toZonedDateTimeISO(timezone),
    ),
    association: past.association,
    monitoring,
  };
}

const dayOf = (opens: Temporal.ZonedDateTime, index: number, days: number): Temporal.Instant =>
  opens.add({ days: 1 + (index % days), hours: 6, minutes: (index * 7) % 60 }).toInstant();

function buildAttempt(
  person: Answering,
  { definition, framework }: { definition: QuestionnaireDefinition; framework: Framework },
  startedAt: Temporal.Instant,
): DemoAttempt {
  const answers = definition.items.map((item, index) => ({
    itemId: item.id,
    value: answerOf(item, definition, person, index),
    at: startedAt.add({ seconds: (index + 1) * ANSWER_SECONDS }),
  }));
  const given: Answers = new Map(answers.map(({ itemId, value }) => [itemId, value]));
  return {
    telegramId: person.telegramId,
    startedAt,
    submittedAt: startedAt.add({ seconds: (answers.length + 1) * ANSWER_SECONDS }),
    answers,
    profile: scoreCompetencies(definition, given, framework, definition.items),
  };
}

/** How sure people are, how easy a competency is, and what a school is good at, each in thirds of a point. */
const CONFIDENCE = [3, 5, 9, 6, 10];
const EASE = [0, 1, -1, -2, -1, 2, 1];
const STRENGTH = [-2, 0, 1, 2, -1, 1, 0];

/** An option between the lowest and the highest. */
function answerOf(
  item: Item,
  definition: QuestionnaireDefinition,
  { telegramId, school, gain }: Answering,
  index: number,
): number {
  const options = 'options' in item ? item.options : [];
  const competency = definition.competencies.findIndex(({ key }) => key === item.competency);
  const of = (thirds: readonly number[], number: number): number => thirds[number % thirds.length] ?? 0;
  const thirds =
    gain +
    of(CONFIDENCE, telegramId) +
    of(EASE, competency) +
    of(STRENGTH, school * 5 + competency * 3 + school * competency) +
    ((telegramId + index * 7) % 3);
  const points = Math.min(options.length - 1, Math.max(0, Math.floor(thirds / 3)));
  const place = item.scoring?.polarity === 'negative' ? options.length - 1 - points : points;
  return required(options[place], `an option of ${item.id}`).value;
}
