import { t } from '../lib/strings.js';
import { attempt } from './api.js';
import { refreshWorld } from './refresh.js';

/**
 * @typedef {import('./session.js').Session} Session
 */

/**
 * Makes a person and becomes them; with the payload of an invitation they follow it at once.
 *
 * @param {Session} session
 * @param {{ firstName: string, lastName: string, payload: string | null }} person
 */
export async function createPerson(session, { firstName, lastName, payload }) {
  const { api } = session;
  const created = await attempt(session, api.createPerson({ firstName, ...(lastName && { lastName }) }));
  if (!created) return;
  await refreshWorld(session);
  session.goTo(created.id, created.id);
  if (payload === null) return;
  const text = `/start ${payload}`.trim();
  await attempt(session, api.send({ chatId: created.id, fromId: created.id, text, file: null }));
}

/**
 * The present person blocks the bot or lets it write again.
 *
 * @param {Session} session
 * @param {boolean} blocked
 */
export async function setBlocked(session, blocked) {
  const { personId } = session.store;
  if (personId !== null) await attempt(session, session.api.setBlocked(personId, blocked));
}

/**
 * Moves the sandbox's clock by an ISO 8601 duration.
 *
 * @param {Session} session
 * @param {string} duration
 */
export async function advanceClock(session, duration) {
  await attempt(session, session.api.moveClock({ advance: duration }));
}

/**
 * Moves the clock to the moment something is due, or says that nothing is.
 *
 * @param {Session} session
 */
export async function moveToNextEvent(session) {
  const nextEventAt = await attempt(session, session.api.nextEventAt());
  if (nextEventAt === null) session.report(t('no-next-event'));
  else if (nextEventAt) await attempt(session, session.api.moveClock({ now: nextEventAt }));
}

/**
 * Shows or hides the bot's calls; they are fetched when first asked for and come live after that.
 *
 * @param {Session} session
 * @param {boolean} open
 */
export async function showCalls(session, open) {
  const { store } = session;
  store.callsOpen = open;
  store.changed('calls');
  const calls = open ? await attempt(session, session.api.calls()) : undefined;
  for (const call of calls ?? []) store.addCall(call);
  store.changed('calls');
}
