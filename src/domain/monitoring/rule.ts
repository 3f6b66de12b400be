import { z } from 'zod';

const month = z.int().min(1).max(12);
const yearMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u);

/** In which months something is looked at: the same ones every year, or certain ones. */
export const monitoringRuleSchema = z.union([
  z.strictObject({ yearly: z.array(month) }),
  z.strictObject({ months: z.array(yearMonth).min(1) }),
]);
export type MonitoringRule = z.infer<typeof monitoringRuleSchema>;

/** Whether it is due in that month. A yearly rule without months never is. */
export function isDueIn(rule: MonitoringRule, when: Temporal.PlainYearMonth): boolean {
  return 'yearly' in rule ? rule.yearly.includes(when.month) : rule.months.includes(when.toString());
}

/** The first month from `from` on, that one included, in which it is due; null: never again. */
export function nextDue(rule: MonitoringRule, from: Temporal.PlainYearMonth): Temporal.PlainYearMonth | null {
  if ('months' in rule) {
    const coming = rule.months.filter(text => text >= from.toString()).toSorted()[0];
    return coming === undefined ? null : Temporal.PlainYearMonth.from(coming);
  }
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const when = from.add({ months: ahead });
    if (isDueIn(rule, when)) return when;
  }
  return null;
}
