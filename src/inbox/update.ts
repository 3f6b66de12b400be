/** The parts of a Telegram update that decide its order; the rest is for the bot. */
export interface Update {
  update_id: number;
  [kind: string]: unknown;
}

interface Envelope {
  from?: { id?: number };
  chat?: { id?: number };
  message?: Envelope;
  user?: { id?: number };
}

/**
 * The queues an update stands in. Telegram orders messages by chat but presses by user, so a text and a press of one
 * person may arrive at once: an update waits for everything before it in its chat and of its sender.
 */
export function queuesOf(update: Update): string[] {
  const queues = new Set<string>();
  for (const [kind, value] of Object.entries(update)) {
    if (kind === 'update_id' || typeof value !== 'object' || value === null) continue;
    const envelope = value as Envelope;
    const chat = envelope.chat?.id ?? envelope.message?.chat?.id;
    const user = envelope.from?.id ?? envelope.user?.id;
    if (chat !== undefined) queues.add(`chat ${chat}`);
    if (user !== undefined) queues.add(`user ${user}`);
  }
  return [...queues];
}
