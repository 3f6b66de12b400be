/** Where the state of dialogues is kept between two messages. */
export interface DialogueStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}
