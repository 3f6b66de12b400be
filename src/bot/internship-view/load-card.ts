import { frameworkKey } from '../../domain/ids.ts';
import type { Locale } from '../../lib/texts.ts';
import type { DiagnosisStore } from '../../usecases/diagnosis/diagnosis-store.ts';
import type { Enrolled } from '../../usecases/internship/internship-ports.ts';
import type { JournalStore } from '../../usecases/internship/internship-store.ts';
import { cardLines, type TitledCardLine } from './card-lines.ts';

/** The card of a participant; empty when the programme has no framework. */
export async function loadCard(
  ports: { internship: Pick<JournalStore, 'readCard'>; diagnoses: Pick<DiagnosisStore, 'loadFramework'> },
  { group, participant }: Enrolled,
  locale: Locale,
): Promise<readonly TitledCardLine[]> {
  const key = group.programme.frameworkKey;
  if (key === null) return [];
  const framework = await ports.diagnoses.loadFramework(frameworkKey(key));
  return cardLines(framework, await ports.internship.readCard(participant.enrolmentId), locale);
}
