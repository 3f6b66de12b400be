/**
 * In place of framework and competency: «успешно прошли», over all competencies of the campaign. Its levels are
 * `{passed, notPassed}`. Passed: at least one competency was measured and none of them is a deficit of level high or
 * critical; medium is passed. People without any measured competency are not counted.
 */
export const PASSED = '*';
