/** Messages a second the bot sends at most: below Telegram's 30, so that answers to people always fit in (design §4). */
export const ALLOWED_PER_SECOND = 25;
