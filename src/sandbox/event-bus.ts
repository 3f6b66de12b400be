import type { CallRecord } from './call-log.ts';
import type { MessageView } from './views/message-view.ts';

/** What the page is told as it happens. */
export type SandboxEvent =
  | { type: 'message'; chatId: number; message: MessageView }
  | { type: 'edit'; chatId: number; message: MessageView }
  | { type: 'delete'; chatId: number; messageId: number }
  | {
      type: 'callback-answer';
      userId: number;
      chatId: number;
      queryId: string;
      text: string | undefined;
      alert: boolean;
      url: string | undefined;
    }
  | { type: 'typing'; chatId: number; action: string }
  | { type: 'clock'; now: string }
  | { type: 'chats' }
  | { type: 'call'; call: CallRecord };

export interface EventBus {
  /** The event is only built when somebody listens. */
  publish(build: () => SandboxEvent): void;
  /** Returns a function that stops it. */
  subscribe(listener: (event: SandboxEvent) => void): () => void;
}

export function createEventBus(): EventBus {
  const listeners = new Set<(event: SandboxEvent) => void>();
  return {
    publish(build) {
      if (listeners.size === 0) return;
      const event = build();
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
