import type { AnnouncePorts as Announcing } from '../../../usecases/announce/announce-access.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';

export interface AnnouncePorts extends Announcing {
  focus: FocusStore;
}
