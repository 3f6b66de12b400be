import { expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const SECRET = 'a-secret-of-a-webhook';

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

it('needs nothing: the sandbox with its own database', () => {
  expect(readConfig({})).toEqual({
    TELEGRAM_API_ROOT: 'https://api.telegram.org',
    DATA_DIR: './data',
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: 8080,
    ADMIN_IDS: [],
    DEFAULT_TIMEZONE: 'Europe/Moscow',
    DEFAULT_LOCALE: 'ru',
    LOG_LEVEL: 'info',
  });
});

it('counts an empty variable as absent', () => {
  expect(readConfig({ BOT_TOKEN: '', HTTP_PORT: ' ', DATA_DIR: '' })).toEqual(readConfig({}));
});

it('reads lists and numbers', () => {
  const { ADMIN_IDS, HTTP_PORT } = readConfig({ ADMIN_IDS: ' 12, 34 ,', HTTP_PORT: '0' });
  expect({ ADMIN_IDS, HTTP_PORT }).toEqual({ ADMIN_IDS: [12, 34], HTTP_PORT: 0 });
});

it.each([
  'https://bot.example.org',
  'https://bot.example.org:8443',
  // A Bot API server on this machine calls any port.
  'http://127.0.0.1:34567',
  'http://localhost:34567',
  'http://[::1]:34567',
])('takes the webhook %s', WEBHOOK_URL => {
  expect(problems({ WEBHOOK_URL, WEBHOOK_SECRET: SECRET })).toEqual([]);
});

it.each(['http://bot.example.org', 'https://bot.example.org:34567', 'http://127.0.0.1.example.org:34567'])(
  'refuses the webhook %s: Telegram would not call it',
  WEBHOOK_URL => {
    expect(problems({ WEBHOOK_URL, WEBHOOK_SECRET: SECRET })).toEqual([
      'WEBHOOK_URL: must be https on port 443, 80, 88 or 8443: Telegram calls no other',
    ]);
  },
);

it.each(['bot.example.org', 'ftp://bot.example.org', 'https://'])(
  'refuses the webhook %s in one line',
  url => {
    expect(problems({ WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET })).toEqual([
      'WEBHOOK_URL: must be an address like https://bot.example.org',
    ]);
  },
);

it('asks for both halves of a webhook', () => {
  expect(problems({ WEBHOOK_SECRET: SECRET })).toEqual(['WEBHOOK_URL: is needed with WEBHOOK_SECRET']);
  expect(problems({ WEBHOOK_URL: 'https://bot.example.org' })).toEqual([
    'WEBHOOK_SECRET: is needed with WEBHOOK_URL: without it anybody could send updates in anybody’s name',
  ]);
});

it.each(['80.5', '-1', '65536', '0x50', '8080a', '1e3'])('refuses the port %s', HTTP_PORT => {
  expect(problems({ HTTP_PORT })).toEqual(['HTTP_PORT: must be a whole number from 0 to 65535']);
});
