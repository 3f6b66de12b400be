import type { Clock } from '../../../lib/clock.ts';
import type { DiagnosisStore } from '../../../usecases/diagnosis/diagnosis-store.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { ProfileStore } from '../../../usecases/profile/profile-store.ts';
import type { RouteStore } from '../../../usecases/route/route-store.ts';

export interface RoutePorts {
  routes: RouteStore;
  profiles: Pick<ProfileStore, 'readProfiles'>;
  diagnoses: Pick<DiagnosisStore, 'loadFramework'>;
  focus: FocusStore;
  clock: Clock;
}
