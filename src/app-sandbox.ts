import { demoGroup, demoPersonas } from './content/demo-personas.ts';
import type { MovableClock } from './lib/clock.ts';
import type { Random } from './lib/random.ts';
import { createSandbox, type Sandbox } from './sandbox/create-sandbox.ts';
import { populateSandbox } from './sandbox/populate.ts';

/** 1 January 2025: keeps the sandbox's message ids short. */
const MESSAGE_ID_EPOCH_SECONDS = 1_735_689_600;

/** The bot that the local Telegram knows. */
export const SANDBOX_BOT = { id: 1_000_001, username: 'marshrut_sandbox_bot' };

/** The local Telegram of an installation without a token, with the demo's people and group in it. */
export function createDemoSandbox(options: {
  clock: MovableClock;
  random: Random;
  token: string;
  botName: string;
  nextEventAt: () => Promise<Temporal.Instant | null>;
}): Sandbox {
  const { clock, botName, ...rest } = options;
  const sandbox = createSandbox({
    ...rest,
    clock,
    bot: { ...SANDBOX_BOT, firstName: botName },
    limits: 'telegram',
    // Chats begin anew with every start, the database remembers ids of messages: none may come twice.
    messageIdBase: Math.floor(clock.now().epochMilliseconds / 1_000) - MESSAGE_ID_EPOCH_SECONDS,
  });
  populateSandbox(sandbox.driver, { people: demoPersonas(), group: demoGroup() });
  return sandbox;
}
