/** Bands of full years of service by which figures are narrowed; the first is that of a young specialist (002:64). */
export const SERVICE_BANDS = [
  { key: '0-2', from: 0, to: 2 },
  { key: '3-9', from: 3, to: 9 },
  { key: '10-19', from: 10, to: 19 },
  { key: '20+', from: 20, to: null },
] as const;
export type ServiceBand = (typeof SERVICE_BANDS)[number]['key'];

/** The band of so many full years; null when they are not known. */
export function serviceBandOf(years: number | null): ServiceBand | null {
  if (years === null) return null;
  return SERVICE_BANDS.find(({ from, to }) => years >= from && (to === null || years <= to))?.key ?? null;
}
