import type { SandboxDriver } from '../../src/sandbox/driver.ts';
import type { ButtonView, MessageView } from '../../src/sandbox/views/message-view.ts';

/**
 * Somebody who talks to the bot: types, presses, and reads what came. Every action waits for the bot's
 * reaction and takes a second of the sandbox's clock.
 */
export interface Person {
  readonly id: number;
  send(text: string): Promise<void>;
  sendPhoto(): Promise<void>;
  /** @param content without it the file holds its name. */
  sendDocument(fileName: string, content?: string | Uint8Array): Promise<void>;
  /** Presses the newest button whose label contains the text. */
  press(label: string): Promise<void>;
  /** Presses a button of one message by its data, as an old client or a second device would. */
  pressData(data: string, messageId?: number): Promise<void>;
  /** Without waiting: for presses at the same moment. */
  pressNow(label: string): void;
  edit(messageId: number, text: string): Promise<void>;
  block(): Promise<void>;
  unblock(): Promise<void>;
  /** The bot's newest message. */
  last(): MessageView;
  messages(): MessageView[];
  /** Text of the bot's newest message with its buttons, one row a line. */
  screen(): string;
  /** Answers of the bot to presses, in order: the notice or an empty text. */
  notices(): string[];
}

// Nobody taps faster, and Telegram's limit for a chat is one message a second.
const SECOND = Temporal.Duration.from({ seconds: 1 });

export function createPerson(driver: SandboxDriver, id: number, settled: () => Promise<void>): Person {
  const react = async () => {
    await driver.waitForIdle({ settled });
    driver.clock.advance(SECOND);
  };
  const fromBot = () => driver.messages(id).filter(message => message.from.isBot);
  const find = (label: string) => {
    for (const message of fromBot().toReversed()) {
      const button = message.buttons.flat().find(each => each.text.includes(label));
      if (button) return { message, button };
    }
    throw new Error(`no button «${label}» in chat ${id}; the screen is:\n${describe(fromBot().at(-1))}`);
  };
  const pressNow = (label: string): void => {
    const { message, button } = find(label);
    driver.press({ chatId: id, fromId: id, messageId: message.id, ...target(button) });
  };
  return {
    id,
    async send(text) {
      driver.send({ chatId: id, fromId: id, text });
      await react();
    },
    async sendPhoto() {
      driver.send({ chatId: id, fromId: id, photo: { content: ONE_PIXEL } });
      await react();
    },
    async sendDocument(fileName, content = fileName) {
      driver.send({
        chatId: id,
        fromId: id,
        document: {
          fileName,
          content: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
        },
      });
      await react();
    },
    async press(label) {
      pressNow(label);
      await react();
    },
    async pressData(data, messageId) {
      driver.press({
        chatId: id,
        fromId: id,
        data,
        force: true,
        ...(messageId === undefined ? {} : { messageId }),
      });
      await react();
    },
    pressNow,
    async edit(messageId, text) {
      driver.editMessage({ chatId: id, fromId: id, messageId, text });
      await react();
    },
    async block() {
      driver.block(id);
      await react();
    },
    async unblock() {
      driver.unblock(id);
      await react();
    },
    last() {
      const message = fromBot().at(-1);
      if (!message) throw new Error(`the bot has not written to ${id}`);
      return message;
    },
    messages: () => driver.messages(id),
    screen: () => describe(fromBot().at(-1)),
    notices: () =>
      driver
        .calls()
        .filter(call => call.method === 'answerCallbackQuery')
        .map(call => (typeof call.payload.text === 'string' ? call.payload.text : '')),
  };
}

function target(button: ButtonView): { data: string } | { label: string } {
  return button.data === undefined ? { label: button.text } : { data: button.data };
}

function describe(message: MessageView | undefined): string {
  if (!message) return '(nothing)';
  const rows = message.buttons.map(row => row.map(button => `[${button.text}]`).join(' '));
  return [message.text, ...rows].join('\n');
}

const ONE_PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
