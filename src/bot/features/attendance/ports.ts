import type { Clock } from '../../../lib/clock.ts';
import type { Random } from '../../../lib/random.ts';
import type { AttendanceStore } from '../../../usecases/attendance/attendance-store.ts';
import type { GuestStore } from '../../../usecases/attendance/guest-store.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';

export interface AttendancePorts {
  attendance: AttendanceStore;
  guests: GuestStore;
  focus: FocusStore;
  clock: Clock;
  random: Random;
}
