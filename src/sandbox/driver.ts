import type { TelegramBotCommand } from '@gramio/types';
import type { MovableClock } from '../lib/clock.ts';
import type { CallRecord } from './call-log.ts';
import { commandsFor } from './driver/commands-for.ts';
import { createGroupActions, type GroupActions } from './driver/groups.ts';
import { type IdleOptions, viewMessages, waitFor, waitForAnswer, waitForIdle } from './driver/observe.ts';
import { createPeopleActions, type PeopleActions } from './driver/people.ts';
import type { SandboxEvent } from './event-bus.ts';
import type { NewFault } from './faults/fault-script.ts';
import type { CallbackAnswer } from './state/callbacks.ts';
import type { StoredFile } from './state/files.ts';
import type { Webhook } from './updates/webhook.ts';
import { type ChatView, type UserView, viewChat, viewUser } from './views/chat-view.ts';
import type { MessageView } from './views/message-view.ts';
import type { World } from './world.ts';

/** Everything there is to see, for the page. */
export interface SandboxState {
  bot: { id: number; username: string; firstName: string };
  /** ISO 8601. */
  now: string;
  users: UserView[];
  chats: ChatView[];
}

/** The people of the sandbox, its clock and its faults, and what can be seen of it: the control API in process. */
export interface SandboxDriver extends PeopleActions, GroupActions {
  readonly clock: MovableClock;
  messages(chatId: number): MessageView[];
  state(): SandboxState;
  /** Calls of the Bot API with a larger id than `after`, oldest first. */
  calls(after?: number): CallRecord[];
  /** What the bot answered to a press; `undefined` when it has not. */
  callbackAnswer(callbackQueryId: string): CallbackAnswer | undefined;
  /** The menu of commands a person sees in a chat: the narrowest scope that has any. */
  commands(chatId: number, userId: number): TelegramBotCommand[];
  file(fileId: string): StoredFile | undefined;
  /** Replaces the script of faults. */
  faults(script: NewFault[]): void;
  /** The next `count` updates delivered by webhook come twice. */
  repeatUpdates(count: number): void;
  /** How many updates the bot has not confirmed. */
  pendingUpdates(): number;
  waitForIdle(options?: IdleOptions): Promise<void>;
  waitFor<Found>(
    chatId: number,
    look: (messages: MessageView[]) => Found | undefined | false,
  ): Promise<Found>;
  waitForAnswer(callbackQueryId: string): Promise<CallbackAnswer>;
  /** Calls the listener for everything that happens; returns a function that stops it. */
  subscribe(listener: (event: SandboxEvent) => void): () => void;
}

export function createDriver(world: World, webhook: Webhook): SandboxDriver {
  return {
    ...createPeopleActions(world),
    ...createGroupActions(world),
    clock: world.clock,
    messages: chatId => viewMessages(world, chatId),
    state: () => ({
      bot: { id: world.bot.id, username: world.bot.username ?? '', firstName: world.bot.first_name },
      now: world.clock.now().toString(),
      users: [...world.users.all()].map(viewUser),
      chats: [...world.chats.all()].map(chat => viewChat(chat, world.bot.id)),
    }),
    calls: (after = 0) => world.calls.after(after),
    callbackAnswer: id => world.callbacks.find(id)?.answer,
    commands: (chatId, userId) => commandsFor(world, chatId, userId),
    file: fileId => world.files.find(fileId),
    faults: script => world.faults.set(script),
    repeatUpdates: count => webhook.repeatNext(count),
    pendingUpdates: () => world.queue.size,
    waitForIdle: options => waitForIdle(world, options),
    waitFor: (chatId, look) => waitFor(world, chatId, look),
    waitForAnswer: id => waitForAnswer(world, id),
    subscribe: listener => world.events.subscribe(listener),
  };
}
