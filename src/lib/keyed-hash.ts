import { createHmac } from 'node:crypto';

/** HMAC-SHA-256 of the value in hex: recognises the value again, and says nothing of it to whoever lacks the secret. */
export function keyedHash(secret: string, value: string): string {
  return createHmac('sha256', secret).update(value).digest('hex');
}
