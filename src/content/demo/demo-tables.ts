import { z } from 'zod';

// Cells are texts; what is empty in a table is absent.
const text = z.string().min(1);
const optional = z.string().transform(cell => (cell === '' ? null : cell));
const list = z.string().transform(cell => cell.split(';').filter(part => part !== ''));
const whole = z.string().regex(/^\d+$/u).transform(Number);
const yesNo = z.enum(['yes', 'no']).transform(cell => cell === 'yes');

/** `organisations.csv` */
export const organisationRow = z.strictObject({
  territory: text,
  key: text,
  title: text,
  other_names: z.string(),
  timezone: optional,
});

/** `plan_004.csv`: the rows of the plan of document 004. */
export const planRow = z.strictObject({
  source_line: text,
  section_no: text,
  direction_key: text,
  section_title: text,
  no: text,
  title: text,
  kind: text,
  date_raw: text,
  period_type: text,
  months_iso: z.string(),
  responsible_roles: optional,
});

/** `occurrences_004.csv`: every month in which a row of the plan is carried out. */
export const occurrenceRow = z.strictObject({
  occurrence_id: text,
  direction_key: text,
  no: text,
  title: text,
  kind: text,
  month_iso: z.string().regex(/^\d{4}-\d{2}$/u),
  date_precision: z.literal('month'),
  responsible_roles: text,
});

/** `seminars_003.csv`: the seminars of document 003 with the competency each one is for. */
export const seminarRow = z.strictObject({
  no: text,
  title: text,
  kind: text,
  organiser: text,
  competency_key: text,
  level: text,
  online: yesNo,
});

/** `people.csv`: invented people. */
export const personRow = z.strictObject({
  telegram_id: whole,
  full_name: text,
  territory: text,
  school: optional,
  position: text,
  subjects: list,
  service_years: whole,
  category: optional,
  registered: yesNo,
  role: optional,
  role_scope: z.enum(['territory', 'organisation', '']),
  role_basis: z.string(),
});
