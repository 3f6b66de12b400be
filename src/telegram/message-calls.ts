import type { Readable } from 'node:stream';

/** Methods that Telegram counts as messages into a chat: sending and editing share one limit (platform §1.3). */
const COUNTED = /^(?:send(?!ChatAction)|edit|copy|forward|createForumTopic)/u;
/** grammY puts the chat first; a quote inside a text is escaped, so that nobody's words are taken for it. */
const IN_JSON = /(?:^\{|,)"chat_id":"?(-?\d+)"?[,}]/u;
const IN_UPLOAD = /^content-disposition:form-data;name="chat_id"\s+(-?\d+)$/u;

/** Whether a call of that method puts or changes a message in a chat. */
export function isMessageCall(method: string): boolean {
  return COUNTED.test(method);
}

/** The chat a JSON body names; null when it names none by number. */
export function chatOfJson(body: string): number | null {
  const found = IN_JSON.exec(body);
  return found ? Number(found[1]) : null;
}

/** Passes an upload on as it is; tells the chat as soon as it goes by. grammY gives every field as one chunk, files last. */
export async function* watchUpload(
  upload: Readable,
  onChat: (chatId: number) => void,
): AsyncGenerator<Uint8Array> {
  let found = false;
  for await (const chunk of upload) {
    const field = !found && chunk instanceof Uint8Array && chunk.length < 200 ? chunk : null;
    const chat = field && IN_UPLOAD.exec(Buffer.from(field).toString('latin1'));
    if (chat) {
      found = true;
      onChat(Number(chat[1]));
    }
    yield chunk;
  }
}
