import { digits } from '../domain/reports/report-words.ts';
import type { Translate } from '../lib/texts.ts';

/** Tenths of a percent in words: 417 is «41,7 %». */
export function formatTenths(tenths: number, t: Translate): string {
  return t('percent-value', digits(tenths));
}

/** Signed tenths of a percentage point: 167 is «+16,7 п. п.», −50 is «−5,0 п. п.». */
export function formatGrowth(tenths: number, t: Translate): string {
  const values = digits(Math.abs(tenths));
  return tenths < 0 ? t('percent-fell', values) : t('percent-grew', values);
}
