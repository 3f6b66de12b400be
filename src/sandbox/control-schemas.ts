import type { TelegramMessageEntity } from '@gramio/types';
import { z } from 'zod';
import { faultSchema } from './faults/fault-script.ts';
import { ADMIN_RIGHTS } from './state/chats.ts';

const id = z.int();
const fileSchema = z.strictObject({
  fileName: z.string().optional(),
  mimeType: z.string().optional(),
  caption: z.string().optional(),
  contentBase64: z.base64(),
});

/** Bodies of the control API's POST requests. */
const entityShape = z.looseObject({ type: z.string(), offset: z.int(), length: z.int() });
const entitySchema = z.custom<TelegramMessageEntity>(value => entityShape.safeParse(value).success);

export const controlSchemas = {
  users: z.strictObject({
    id: id.positive().optional(),
    firstName: z.string().min(1).max(64),
    lastName: z.string().max(64).optional(),
    username: z.string().optional(),
    languageCode: z.string().optional(),
    isBot: z.boolean().optional(),
  }),
  chats: z.strictObject({
    type: z.enum(['group', 'supergroup']),
    title: z.string().min(1).max(128),
    isForum: z.boolean().optional(),
    memberIds: z.array(id).min(1),
    withBot: z.boolean().optional(),
  }),
  messages: z.strictObject({
    chatId: id,
    fromId: id,
    text: z.string().optional(),
    document: fileSchema.optional(),
    photo: fileSchema.optional(),
    threadId: id.optional(),
    replyToMessageId: id.optional(),
    anonymous: z.boolean().optional(),
    entities: z.array(entitySchema).optional(),
    forwardFrom: z
      .union([
        z.strictObject({ chatId: id, messageId: id }),
        z.strictObject({ name: z.string() }),
        z.strictObject({ userId: id }),
      ])
      .optional(),
  }),
  presses: z.strictObject({
    chatId: id,
    fromId: id,
    messageId: id.optional(),
    data: z.string().optional(),
    row: z.int().nonnegative().optional(),
    column: z.int().nonnegative().optional(),
    label: z.string().optional(),
    force: z.boolean().optional(),
  }),
  links: z.strictObject({ fromId: id, url: z.string(), groupId: id.optional() }),
  edits: z.strictObject({ chatId: id, fromId: id, messageId: id, text: z.string() }),
  deletions: z.strictObject({ chatId: id, fromId: id, messageId: id }),
  reads: z.strictObject({ chatId: id, userId: id }),
  person: z.strictObject({ userId: id }),
  group: z.strictObject({ chatId: id }),
  groupActor: z.strictObject({ chatId: id, byId: id.optional() }),
  groupMember: z.strictObject({ chatId: id, userId: id }),
  promotion: z.strictObject({
    chatId: id,
    userId: id.optional(),
    rights: z.array(z.enum(ADMIN_RIGHTS)).optional(),
  }),
  demotion: z.strictObject({ chatId: id, userId: id.optional() }),
  membersMaySend: z.strictObject({ chatId: id, allowed: z.boolean() }),
  newTopic: z.strictObject({ chatId: id, name: z.string().min(1).max(128), byId: id.optional() }),
  topic: z.strictObject({ chatId: id, threadId: id.optional() }),
  oneTopic: z.strictObject({ chatId: id, threadId: id }),
  migration: z.strictObject({ chatId: id, announced: z.enum(['both', 'old', 'new', 'none']).optional() }),
  repeats: z.strictObject({ count: z.int().positive() }),
  faults: z.union([z.array(faultSchema), z.strictObject({ faults: z.array(faultSchema) })]),
  clock: z.union([z.strictObject({ advance: z.string() }), z.strictObject({ now: z.string() })]),
} as const;
