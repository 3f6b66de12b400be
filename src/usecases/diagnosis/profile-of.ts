import { visibleItems } from '../../domain/questionnaire/visible-items.ts';
import { isStraightLined } from '../../domain/scoring/is-straight-lined.ts';
import { scoreCompetencies } from '../../domain/scoring/score-competencies.ts';
import type { AttemptState } from './attempt-state.ts';
import type { DiagnosisStore, Profile } from './diagnosis-store.ts';

/** The profile the answers give, by the framework in force now. */
export async function profileOf(
  ports: { diagnoses: Pick<DiagnosisStore, 'loadFramework'> },
  state: AttemptState,
): Promise<Profile> {
  const visible = visibleItems(state.definition, state.answers, state.respondent);
  const straightLined = isStraightLined(visible, state.answers);
  if (state.frameworkKey === null) return { frameworkKey: null, profile: [], straightLined };
  const framework = await ports.diagnoses.loadFramework(state.frameworkKey);
  const profile = scoreCompetencies(state.definition, state.answers, framework, visible);
  return { frameworkKey: state.frameworkKey, profile, straightLined };
}
