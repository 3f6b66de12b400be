import type { FormattedString } from '@grammyjs/parse-mode';
import type { ViewerContext } from '../../../context.ts';

/** What was answered so far, by field; an empty text was skipped. */
export type FormValues = Readonly<Record<string, string>>;

/** What a form does next with what is there: asks one more thing, shows what it will do, or has nothing to do. */
export type FormStep =
  | AskStep
  | { readonly kind: 'preview'; readonly text: string | FormattedString; readonly confirm: string }
  /** Everything is there, and nobody else is concerned: it is done at once. */
  | { readonly kind: 'ready' }
  /** The right is not there (any more), or what it is about is gone. */
  | { readonly kind: 'denied' };

export interface AskStep {
  readonly kind: 'ask';
  readonly field: string;
  readonly question: string | FormattedString;
  readonly optional?: boolean;
  /** Answers to press instead of typing. */
  readonly choices?: readonly { readonly text: string; readonly value: string }[];
  /** The typed answer as it is kept, or what is wrong with it; without it only a press answers. */
  take?(
    raw: string,
  ): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: string };
}

/** A short dialogue: a function from what was answered to what comes next. Nothing is stored before it is confirmed. */
export interface Form {
  next(ctx: ViewerContext, subject: FormSubject, values: FormValues): Promise<FormStep>;
  /** Does it, answers the press and shows what came of it. Rights are checked by the use case. */
  commit(ctx: ViewerContext, subject: FormSubject, values: FormValues): Promise<void>;
}

export interface FormSubject {
  readonly id: number;
  readonly extra: number;
  /** The same for one run of the form, however often it is confirmed. */
  readonly key: string;
}
