import { z } from 'zod';
import { isTimezone } from './lib/is-timezone.ts';
import { StartError } from './lib/start-error.ts';

/** What the environment says, checked. The only place that reads it. */
export type Config = z.output<typeof environmentSchema>;

/** The environment is wrong; one line for each problem. */
export class ConfigError extends StartError {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`the configuration is wrong:\n${problems.map(line => `  ${line}`).join('\n')}`);
    this.problems = problems;
  }
}

const TELEGRAM_PORTS = new Set(['', '443', '80', '88', '8443']);
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const PORT_RULE = 'must be a whole number from 0 to 65535';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const environmentSchema = z
  .object({
    BOT_TOKEN: z
      .string()
      .regex(/^\d{3,20}:[\w-]{30,60}$/u, 'must look like 123456:ABC…, as BotFather gives it')
      .optional(),
    TELEGRAM_API_ROOT: z
      .url({ protocol: /^https?$/u, error: 'must be an address like https://api.telegram.org' })
      .default('https://api.telegram.org'),
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/u, error: 'must be postgresql://user:password@host/database' })
      .optional(),
    DATA_DIR: z.string().min(1).default('./data'),
    HTTP_HOST: z.string().min(1).default('127.0.0.1'),
    HTTP_PORT: z
      .string()
      .regex(/^\d{1,5}$/u, PORT_RULE)
      .transform(Number)
      .refine(port => port <= 65_535, PORT_RULE)
      .default(8080),
    WEBHOOK_URL: z
      .url({ protocol: /^https?$/u, error: 'must be an address like https://bot.example.org', abort: true })
      .refine(isCallable, 'must be https on port 443, 80, 88 or 8443: Telegram calls no other')
      .optional(),
    WEBHOOK_SECRET: z
      .string()
      .regex(/^[\w-]{16,256}$/u, 'must be 16–256 characters of A–Z, a–z, 0–9, _ and -')
      .optional(),
    ADMIN_IDS: z
      .string()
      .default('')
      .transform(list =>
        list
          .split(',')
          .map(id => id.trim())
          .filter(id => id !== ''),
      )
      .pipe(
        z.array(
          z
            .string()
            .regex(/^\d{1,15}$/u, 'must be Telegram ids with commas between them')
            .transform(Number),
        ),
      ),
    DEFAULT_TIMEZONE: z
      .string()
      .default('Europe/Moscow')
      .refine(isTimezone, 'must be a zone like Europe/Moscow'),
    DEFAULT_LOCALE: z.enum(['ru', 'en'], 'must be ru or en').default('ru'),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  })
  .superRefine((values, context) => {
    if (values.WEBHOOK_URL && !values.WEBHOOK_SECRET) {
      context.addIssue({
        code: 'custom',
        path: ['WEBHOOK_SECRET'],
        message: 'is needed with WEBHOOK_URL: without it anybody could send updates in anybody’s name',
      });
    }
    if (values.WEBHOOK_SECRET && !values.WEBHOOK_URL) {
      context.addIssue({ code: 'custom', path: ['WEBHOOK_URL'], message: 'is needed with WEBHOOK_SECRET' });
    }
  });

/**
 * Reads the configuration. An empty variable counts as absent.
 * Throws `ConfigError` with one line per problem; values are never repeated in it, they may be secrets.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const result = environmentSchema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(issue => `${String(issue.path[0])}: ${issue.message}`);
  throw new ConfigError([...new Set(lines)]);
}

/** An address on this machine is called by a local Bot API server, which asks for neither HTTPS nor a certain port. */
function isCallable(text: string): boolean {
  const url = URL.parse(text);
  // What is no address at all has its own line already.
  if (!url || LOOPBACK.has(url.hostname)) return true;
  return url.protocol === 'https:' && TELEGRAM_PORTS.has(url.port);
}
