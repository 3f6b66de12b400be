/** What the ledger assumes beside its rows. */
export interface LedgerOptions {
  /** The group still meets: hours of a module that no session is planned for yet may still be planned. */
  readonly open: boolean;
}

/** A module of a programme: closed when so many hours were attended, not at fewer (002:135). */
export interface LedgerModule {
  readonly moduleId: number;
  readonly number: number;
  readonly title: string;
  readonly hours: number;
}

/** A session as the ledger sees it. */
export interface LedgerSession {
  readonly sessionId: number;
  readonly moduleId: number;
  readonly hours: number;
  readonly cancelled: boolean;
  /** Its date has passed; one without a date never has. */
  readonly over: boolean;
  /** Somebody's presence was marked: whoever has no mark was not there. */
  readonly marked: boolean;
}

/** The mark of one participant at one session. */
export interface SessionPresence {
  readonly sessionId: number;
  readonly state: 'present' | 'partial' | 'noShow' | 'excused';
  /** Hours that count; null: all of the session when present, none when partial. */
  readonly hours: number | null;
}

/**
 * One module of one participant, in whole hours.
 * - `closed`: the hours of the module were attended;
 * - `possible`: sessions to come suffice, with those that are still to be planned while the group meets;
 * - `short`: they do not, `missing` hours are lacking whatever the participant attends.
 */
export interface ModuleLedger {
  readonly module: LedgerModule;
  readonly attended: number;
  /** Hours of sessions to come, and of those whose presence nobody has marked yet. */
  readonly ahead: number;
  readonly missing: number;
  readonly state: 'closed' | 'possible' | 'short';
}

export interface Ledger {
  readonly modules: readonly ModuleLedger[];
  readonly attended: number;
  readonly required: number;
  /** Closed when every module is; short when one is. */
  readonly state: ModuleLedger['state'];
}

/**
 * The hours of one participant. Hours over a module's own help no other module.
 * @param sessions all sessions of the group this participant is expected at; of another module they count for that one.
 * @param presence the participant's own marks, at most one a session; those of cancelled sessions count for nothing.
 */
export function ledgerOf(
  modules: readonly LedgerModule[],
  sessions: readonly LedgerSession[],
  presence: readonly SessionPresence[],
  { open }: LedgerOptions = { open: false },
): Ledger {
  const marks = new Map(presence.map(mark => [mark.sessionId, mark]));
  const live = sessions.filter(({ cancelled }) => !cancelled);
  const lines = modules.map(module =>
    moduleLedger(
      module,
      live.filter(({ moduleId }) => moduleId === module.moduleId),
      marks,
      open,
    ),
  );
  const state = lines.some(line => line.state === 'short')
    ? 'short'
    : lines.every(line => line.state === 'closed')
      ? 'closed'
      : 'possible';
  return {
    modules: lines,
    attended: sum(lines.map(({ attended }) => attended)),
    required: sum(modules.map(({ hours }) => hours)),
    state,
  };
}

/** The hours a mark gives: never more than the session has. */
export function hoursOf(mark: Omit<SessionPresence, 'sessionId'> | undefined, sessionHours: number): number {
  if (mark?.state === 'present') return Math.min(mark.hours ?? sessionHours, sessionHours);
  if (mark?.state === 'partial') return Math.min(mark.hours ?? 0, sessionHours);
  return 0;
}

function moduleLedger(
  module: LedgerModule,
  sessions: readonly LedgerSession[],
  marks: ReadonlyMap<number, SessionPresence>,
  open: boolean,
): ModuleLedger {
  const attended = sum(sessions.map(({ sessionId, hours }) => hoursOf(marks.get(sessionId), hours)));
  const ahead = sum(sessions.filter(session => isAhead(session, marks)).map(({ hours }) => hours));
  const planned = sum(sessions.map(({ hours }) => hours));
  const unplanned = open ? Math.max(0, module.hours - planned) : 0;
  const missing = Math.max(0, module.hours - attended - ahead - unplanned);
  const state = attended >= module.hours ? 'closed' : missing === 0 ? 'possible' : 'short';
  return { module, attended, ahead, missing, state };
}

function isAhead(
  { sessionId, over, marked }: LedgerSession,
  marks: ReadonlyMap<number, SessionPresence>,
): boolean {
  return !marks.has(sessionId) && !(over && marked);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
