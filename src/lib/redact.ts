// The Bot API puts the token into the path of every request, so it stands in the text of every network error.
const TOKEN = /\d{3,20}:[\w-]{30,60}/gu;

/** The text without bot tokens. */
export function redactSecrets(text: string): string {
  return text.replace(TOKEN, '[token]');
}
