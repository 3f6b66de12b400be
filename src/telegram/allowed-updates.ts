/** The kinds of updates we ask for. The list is explicit: an omitted one means "as last time". */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;
