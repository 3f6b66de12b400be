import { StartError } from '../../lib/start-error.ts';

/** The embedded server could not be started; `message` says what to do about it. */
export class EmbeddedServerError extends StartError {
  override readonly name = 'EmbeddedServerError';
}
