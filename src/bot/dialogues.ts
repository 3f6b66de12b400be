import { type Conversation, type ConversationFlavor, conversations } from '@grammyjs/conversations';
import type { Composer, Context } from 'grammy';
import { required } from '../lib/invariant.ts';
import type { Locale } from '../lib/texts.ts';
import type { DialogueStore } from '../usecases/focus/dialogue-store.ts';
import type { BotContext } from './context.ts';

/** Contexts that may enter a short dialogue. */
export type DialogueFlavor = ConversationFlavor<Context>;
export type DialogueContext = BotContext & DialogueFlavor;
export type Dialogue = Conversation<DialogueContext, Context>;

// Raised with every change of a dialogue's code: a running one of another version is dropped by the library, and what
// it had collected is in the database already, so the person goes on at the next question.
const VERSION = 2;

/** Makes dialogues possible for what is installed after it. Only private chats have them: the key is the chat. */
export function installDialogues(composer: Composer<DialogueContext>, store: DialogueStore): void {
  composer.use(
    conversations<DialogueContext, Context>({
      storage: {
        type: 'key',
        version: VERSION,
        getStorageKey: ctx => (ctx.chat?.type === 'private' ? String(ctx.chat.id) : undefined),
        adapter: {
          read: async key => (await store.read(key)) as never,
          write: (key, state) => store.write(key, state),
          delete: key => store.delete(key),
        },
      },
    }),
  );
}

export const REGISTRATION = 'registration';

/** What a dialogue is told when it begins; kept with its state, so plain values only. */
export type RegistrationArgs = { personId: number; locale: Locale; suggestedName: string };

/** Begins registration, or goes on where it stands; whatever dialogue ran before is given up. */
export async function enterRegistration(ctx: DialogueContext): Promise<void> {
  const viewer = required(ctx.viewer, 'the person to register');
  await ctx.conversation.exitAll();
  const args: RegistrationArgs = {
    personId: viewer.personId,
    locale: ctx.locale,
    suggestedName: viewer.fullName,
  };
  await ctx.conversation.enter(REGISTRATION, args);
}
