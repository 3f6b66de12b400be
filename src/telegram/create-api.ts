import { Api, type ApiClientOptions } from 'grammy';

/** The methods of the Bot API without a bot around them: for messages nobody is waiting for. Starts nothing. */
export function createApi(token: string, client: ApiClientOptions): Api {
  return new Api(token, client);
}
