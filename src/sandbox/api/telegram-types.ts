import type {
  APIMethods,
  TelegramInlineKeyboardMarkup,
  TelegramMessage,
  TelegramUpdate,
} from '@gramio/types';

/** Names of all methods of the Bot API. */
export type MethodName = keyof APIMethods;

// The package also accepts objects with `toString` or `toJSON` where the API wants text or JSON; on the wire there are none.
type Wire<Value> = Value extends string
  ? Value
  : Value extends { toJSON(): unknown }
    ? never
    : [keyof Value] extends ['toString']
      ? never
      : Value;

/** Parameters of a method as they are after the check of the request. */
export type MethodParams<Method extends MethodName> =
  Parameters<APIMethods[Method]> extends []
    ? Record<string, never>
    : { [Key in keyof RequestOf<Method>]: Wire<RequestOf<Method>[Key]> };

type RequestOf<Method extends MethodName> = NonNullable<Parameters<APIMethods[Method]>[0]>;

/** What a method answers in `result`. */
export type MethodResult<Method extends MethodName> = Awaited<ReturnType<APIMethods[Method]>>;

/** A message as the bot sees it. */
export type WireMessage = Omit<TelegramMessage, 'reply_markup'> & {
  reply_markup?: TelegramInlineKeyboardMarkup;
};

/** The kinds of updates, `message`, `callback_query` and so on. */
export type UpdateType = Exclude<keyof TelegramUpdate, 'update_id'>;

/** The part of an update that says what happened. */
export type UpdateContent = Omit<TelegramUpdate, 'update_id'>;
