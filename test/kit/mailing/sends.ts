import type { SandboxDriver } from '../../../src/sandbox/driver.ts';

/** One call of `sendMessage`, in Telegram's log. */
export interface Send {
  /** On Telegram's clock. */
  readonly atMs: number;
  readonly chatId: number;
  readonly text: string;
  /** Whether the message is in the chat, whatever the bot was told. */
  readonly arrived: boolean;
  /** What a scripted fault did to it. */
  readonly fault: string | undefined;
  /** 0: it went well. */
  readonly errorCode: number;
  /** Of a 429. */
  readonly retryAfterSeconds: number;
}

/** Follows the log of calls from now on. */
export function recordSends(driver: SandboxDriver): { sends: Send[]; stop: () => void } {
  const sends: Send[] = [];
  const stop = driver.subscribe(event => {
    if (event.type !== 'call' || event.call.method !== 'sendMessage') return;
    const { at, payload, result, error, fault } = event.call;
    sends.push({
      atMs: Temporal.Instant.from(at).epochMilliseconds,
      chatId: Number(payload.chat_id),
      text: String(payload.text),
      arrived: result !== undefined,
      fault,
      errorCode: error?.code ?? 0,
      retryAfterSeconds: error?.parameters?.retry_after ?? 0,
    });
  });
  return { sends, stop };
}

/** How often Telegram's limits were broken (platform §1.3; reliability §4.2, I5). */
export interface Breaches {
  /** More than 30 messages within a second. */
  overall: number;
  /** A third message within a second in a private chat. */
  privateChat: number;
  /** More than 20 messages within a minute in a group. */
  group: number;
  /** Calls that Telegram refused because of a limit, not because of a script. */
  refused: number;
  /** Calls begun while Telegram had asked to send nothing. */
  duringPause: number;
}

/** Calls that were under way when the answer came to another one are no breach: up to three, 40 ms apart. */
const UNDER_WAY_MS = 200;

export function countBreaches(sends: readonly Send[]): Breaches {
  const counted = sends.filter(send => send.errorCode !== 429);
  const byChat = Map.groupBy(counted, send => send.chatId);
  const chats = (isGroup: boolean) => [...byChat].filter(([chatId]) => chatId < 0 === isGroup);
  const sum = (isGroup: boolean, most: number, windowMs: number): number =>
    chats(isGroup).reduce((all, [, own]) => all + countOver(own, most, windowMs), 0);
  return {
    overall: countOver(counted, 30, 1_000),
    privateChat: sum(false, 2, 1_000),
    group: sum(true, 20, 60_000),
    refused: sends.filter(send => send.errorCode === 429 && send.fault === undefined).length,
    duringPause: countDuringPause(sends),
  };
}

/** How many messages are one too many: within the window before them there were `most` others. */
function countOver(sends: readonly Send[], most: number, windowMs: number): number {
  return sends.filter((send, index) => {
    const earlier = sends[index - most];
    return earlier !== undefined && send.atMs - earlier.atMs < windowMs;
  }).length;
}

function countDuringPause(sends: readonly Send[]): number {
  let pausedFrom = 0;
  let pausedUntil = 0;
  let count = 0;
  for (const { atMs, errorCode, retryAfterSeconds } of sends) {
    if (atMs > pausedFrom + UNDER_WAY_MS && atMs < pausedUntil) count += 1;
    if (errorCode !== 429) continue;
    pausedFrom = atMs;
    pausedUntil = Math.max(pausedUntil, atMs + retryAfterSeconds * 1_000);
  }
  return count;
}
