import { StartError } from '../lib/start-error.ts';

/** The address to listen on cannot be had; `message` says which and what to do. */
export class HttpListenError extends StartError {
  override readonly name = 'HttpListenError';
  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    super(
      cause.code === 'EADDRINUSE'
        ? `port ${port} on ${host} is in use: stop the other program or set HTTP_PORT`
        : `cannot listen on ${host}:${port} (${cause.code ?? cause.message}): set HTTP_HOST and HTTP_PORT`,
      { cause },
    );
  }
}
