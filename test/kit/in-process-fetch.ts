import type { Hono } from 'hono';

/**
 * A `fetch` that reaches the sandbox without a socket, whatever the host in the address:
 * for tests (`client: { fetch }` of grammY) and for measuring without the network.
 */
export function createInProcessFetch(app: Hono): typeof fetch {
  return async (input, { signal, ...init } = {}) => {
    // Own controller: some clients bring an AbortSignal of their own making, which `Request` refuses.
    const caller = new AbortController();
    const hungUp = Promise.withResolvers<never>();
    const hangUp = (): void => {
      caller.abort();
      hungUp.reject(new DOMException('This operation was aborted', 'AbortError'));
    };
    if (signal?.aborted) hangUp();
    signal?.addEventListener('abort', hangUp);
    try {
      const request = new Request(input, { ...init, signal: caller.signal });
      const response = await Promise.race([app.fetch(request), hungUp.promise]);
      // The connection was cut: this is what fetch says then.
      if (response.type === 'error')
        throw new TypeError('fetch failed', { cause: new Error('socket hang up') });
      return response;
    } finally {
      signal?.removeEventListener('abort', hangUp);
    }
  };
}
