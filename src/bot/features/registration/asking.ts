import type { Clock } from '../../../lib/clock.ts';
import type { PersonId } from '../../../lib/ids.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { RegistrationStore } from '../../../usecases/people/registration.ts';
import type { Dialogue } from '../../dialogues.ts';
import type { Button, Screen } from '../../screen.ts';

export interface RegistrationPorts {
  registrations: RegistrationStore;
  clock: Clock;
}

/** What the question of one step is given. */
export interface Asking {
  ports: RegistrationPorts;
  conversation: Dialogue;
  personId: PersonId;
  suggestedName: string;
  t: Translate;
  /** A button of this question. */
  press(text: string, value: string): Button;
  /** Shows a screen: in place after a press, as a new message otherwise. */
  show(screen: Screen): Promise<void>;
  /** The next press of a button of this question, or typed text. Commands go to whoever handles them. */
  next(): Promise<{ press: string } | { text: string }>;
}

/** `skipped`: the person would rather not say; the question is not asked again now. */
export type Asked = 'answered' | 'skipped';
