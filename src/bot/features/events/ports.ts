import type { Clock } from '../../../lib/clock.ts';
import type { EventStore } from '../../../usecases/events/event-store.ts';
import type { AddToRoutePorts } from '../../../usecases/route/add-to-route.ts';

export type EventsPorts = AddToRoutePorts & { events: EventStore; clock: Clock };
