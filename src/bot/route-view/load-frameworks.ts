import type { DiagnosisStore } from '../../usecases/diagnosis/diagnosis-store.ts';
import type { RouteRecord } from '../../usecases/route/route-store.ts';
import type { Frameworks } from './route-lines.ts';

/** The frameworks a route's deficits belong to; usually one. */
export async function loadFrameworks(
  ports: { diagnoses: Pick<DiagnosisStore, 'loadFramework'> },
  { deficits }: RouteRecord,
): Promise<Frameworks> {
  const keys = [...new Set(deficits.map(({ frameworkKey }) => frameworkKey))];
  const loaded = await Promise.all(
    keys.map(async key => [key, await ports.diagnoses.loadFramework(key)] as const),
  );
  return new Map<string, (typeof loaded)[number][1]>(loaded);
}
