import type { TelegramUser } from '@gramio/types';
import { SandboxRuleError } from '../sandbox-rule-error.ts';

/** A person or another bot in the sandbox. */
export interface SandboxUser {
  readonly wire: TelegramUser;
  /** Has written to the bot at least once: only then may the bot write first. */
  started: boolean;
  /** Has blocked the bot. */
  blocked: boolean;
  /** The account was deleted. */
  deactivated: boolean;
}

export interface NewUser {
  id?: number | undefined;
  firstName: string;
  lastName?: string | undefined;
  username?: string | undefined;
  languageCode?: string | undefined;
  /** Another bot, which the bot under test cannot write to. */
  isBot?: boolean | undefined;
}

export interface UserStore {
  create(user: NewUser): SandboxUser;
  find(id: number): SandboxUser | undefined;
  /** Like `find`, but an unknown id is a `SandboxRuleError`. */
  get(id: number): SandboxUser;
  all(): Iterable<SandboxUser>;
}

/** Given ids start here; ids that tests choose themselves are usually smaller. */
const FIRST_FREE_ID = 5_000_000_001;

export function createUserStore(): UserStore {
  const users = new Map<number, SandboxUser>();
  let nextId = FIRST_FREE_ID;

  return {
    create(user) {
      while (users.has(nextId)) nextId += 1;
      const id = user.id ?? nextId;
      if (users.has(id)) throw new SandboxRuleError(`there is already a user ${id}`);
      const made: SandboxUser = {
        wire: {
          id,
          is_bot: user.isBot ?? false,
          first_name: user.firstName,
          ...(user.lastName !== undefined && { last_name: user.lastName }),
          ...(user.username !== undefined && { username: user.username }),
          ...(user.languageCode !== undefined && { language_code: user.languageCode }),
        },
        started: false,
        blocked: false,
        deactivated: false,
      };
      users.set(id, made);
      return made;
    },
    find: id => users.get(id),
    get(id) {
      const user = users.get(id);
      if (!user) throw new SandboxRuleError(`there is no user ${id}`);
      return user;
    },
    all: () => users.values(),
  };
}
