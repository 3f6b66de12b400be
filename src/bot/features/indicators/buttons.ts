import { FAMILIES } from '../../../domain/indicators/definition.ts';
import { ATTRIBUTES } from '../../../domain/suppression/group.ts';
import type { IndicatorWish, Narrowing } from '../../../usecases/indicators/indicator-ports.ts';
import { defineCallback } from '../../callback-data.ts';

// What is looked at travels with every press: territory, document, day and whom it is narrowed to. It proves no right.
const VIEW = { t: 'int', f: 'text', d: 'text', n: 'text' } as const;

export const viewButton = defineCallback('indv', VIEW);
/** The passport of one indicator: `k` is its key. */
export const passportButton = defineCallback('indc', { ...VIEW, k: 'text' });
/** One indicator by organisation. */
export const schoolsButton = defineCallback('inds', { ...VIEW, k: 'text', page: 'int' });
/** As a file (`as`: png, xlsx, docx): all of them, or with a key one by organisation. */
export const fileButton = defineCallback('indf', { ...VIEW, k: 'text', as: 'text' });
/** Other documents, other days, other people. */
export const familiesButton = defineCallback('indfam', VIEW);
export const daysButton = defineCallback('indday', VIEW);
export const filtersButton = defineCallback('indfil', VIEW);
/** Values of one attribute, or the organisations: `by` is their place in `NARROWINGS`. */
export const valuesButton = defineCallback('indval', { ...VIEW, by: 'int', page: 'int' });
/** What is measured by what: the printed table of document 004. */
export const controlButton = defineCallback('indtab', VIEW);
/** «+50 %» read in the other way. */
export const readingButton = defineCallback('indread', { ...VIEW, k: 'text', as: 'text' });
/** After which events the survey of an indicator is asked; `event`: changes that one, 0 changes none. */
export const askEventsButton = defineCallback('indask', { ...VIEW, k: 'text', event: 'int', page: 'int' });
/** Takes away an indicator of one's own; it is asked once more. */
export const retireButton = defineCallback('indret', { ...VIEW, k: 'text', sure: 'int' });

export const NARROWINGS = ['organisation', ...ATTRIBUTES] as const;

/** The fields of `VIEW`: today and «whatever fits» are a dash. */
export function packWish({ territoryId, family, asOf, narrowing }: IndicatorWish) {
  return {
    t: territoryId ?? 0,
    f: family ?? '-',
    d: asOf?.toString().replaceAll('-', '') ?? '-',
    n: narrowing === null ? '-' : packNarrowing(narrowing),
  };
}

/** Null: the press was forged. */
export function readWish(data: { t: number; f: string; d: string; n: string }): IndicatorWish | null {
  const family = data.f === '-' ? null : FAMILIES.find(known => known === data.f);
  const asOf = data.d === '-' ? null : readDay(data.d);
  const narrowing = data.n === '-' ? null : readNarrowing(data.n);
  if (family === undefined || asOf === undefined || narrowing === undefined) return null;
  return { territoryId: data.t === 0 ? null : data.t, family, asOf, narrowing };
}

function packNarrowing(narrowing: Narrowing): string {
  return narrowing.kind === 'organisation'
    ? `o${narrowing.organisationId}`
    : `${ATTRIBUTES.indexOf(narrowing.attribute)}.${narrowing.at}`;
}

function readNarrowing(text: string): Narrowing | undefined {
  const { organisation, attribute, at } =
    /^(?:o(?<organisation>\d{1,9})|(?<attribute>\d)\.(?<at>\d{1,3}))$/u.exec(text)?.groups ?? {};
  if (organisation !== undefined) return { kind: 'organisation', organisationId: Number(organisation) };
  const known = ATTRIBUTES[Number(attribute ?? -1)];
  return known === undefined ? undefined : { kind: 'value', attribute: known, at: Number(at) };
}

function readDay(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{8}$/u.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
