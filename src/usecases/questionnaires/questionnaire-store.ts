import type { Role } from '../../domain/access.ts';
import type { QuestionnaireDefinition } from '../../domain/questionnaire/definition.ts';
import type { PersonId, QuestionnaireId } from '../../lib/ids.ts';

export interface QuestionnaireHead {
  readonly id: QuestionnaireId;
  readonly key: string;
  readonly version: string;
  readonly title: string;
  /** Offered to nobody yet. */
  readonly draft: boolean;
  /** Somebody has begun to answer it: it never changes again. */
  readonly usedSince: Temporal.Instant | null;
  readonly retiredAt: Temporal.Instant | null;
  readonly questions: number;
  /** Where it was brought in; null: it came with the installation. */
  readonly territoryId: number | null;
}

export interface QuestionnaireCard extends QuestionnaireHead {
  readonly definition: QuestionnaireDefinition;
  /** How many were asked to try it, and how many have. */
  readonly pilots: { readonly invited: number; readonly finished: number };
}

/** Who acts, and in which capacity, for the audit. */
export interface QuestionnaireActor {
  readonly personId: PersonId;
  readonly by: Role | 'anyone';
}

export interface PilotReport {
  readonly invited: readonly {
    readonly personId: PersonId;
    readonly fullName: string;
    readonly finished: boolean;
  }[];
  /** Minutes of each finished attempt. */
  readonly minutes: readonly number[];
  readonly remarks: readonly { readonly fullName: string; readonly text: string }[];
  /** What was answered, of finished attempts; without saying by whom. */
  readonly answers: readonly { readonly itemId: string; readonly value: unknown; readonly seconds: number }[];
}

export interface FoundPilot {
  readonly id: PersonId;
  readonly fullName: string;
  readonly organisation: string | null;
}

export interface QuestionnaireStore {
  /** Newest first. */
  listQuestionnaires(page: {
    readonly skip: number;
    readonly take: number;
  }): Promise<{ readonly questionnaires: readonly QuestionnaireHead[]; readonly total: number }>;
  readQuestionnaire(id: QuestionnaireId): Promise<QuestionnaireCard | null>;
  /** From now on it is offered. False: it is no draft any more. */
  release(id: QuestionnaireId, actor: QuestionnaireActor | null, at: Temporal.Instant): Promise<boolean>;
  /** Nobody is offered it any more; who began it goes on. False: it is retired already. */
  retire(id: QuestionnaireId, actor: QuestionnaireActor, at: Temporal.Instant): Promise<boolean>;
  /** Registered people of the territory by their names. */
  findPilots(territoryId: number, text: string, limit: number): Promise<readonly FoundPilot[]>;
  /** Asks somebody of the questionnaire's territory to try a draft; `tooMany`: no more than `most` may be asked. */
  invitePilot(
    invitation: { readonly id: QuestionnaireId; readonly personId: PersonId; readonly most: number },
    actor: QuestionnaireActor,
    at: Temporal.Instant,
  ): Promise<'invited' | 'already' | 'tooMany' | 'impossible'>;
  readPilotReport(id: QuestionnaireId): Promise<PilotReport>;
  /** False: they were not asked to try it. */
  saveRemark(id: QuestionnaireId, personId: PersonId, text: string, at: Temporal.Instant): Promise<boolean>;
}
