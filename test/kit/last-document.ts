import type { TestBot } from './bot.ts';
import type { Person } from './person.ts';

/** Name and content of the newest file that the bot sent to somebody. */
export function lastDocument(bot: TestBot, person: Person): { name: string; content: Uint8Array } {
  const document = person
    .messages()
    .flatMap(({ document: each, from }) => (each && from.isBot ? [each] : []))
    .at(-1);
  const content = bot.sandbox.file(document?.url.split('/').at(-1) ?? '')?.content;
  if (!document || !content) throw new Error(`no document; the screen is:\n${person.screen()}`);
  return { name: document.fileName, content };
}
