/**
 * What fits a phone and Telegram: a message holds 4096 characters (Bot API), a card adds its title, bar and
 * hints to the text of the question, and a keyboard stays readable up to about twenty rows (screens, «Voice»).
 */
export const LIMITS = {
  itemText: 700,
  hint: 300,
  introText: 2000,
  consentText: 3000,
  title: 200,
  sectionTitle: 100,
  button: 40,
  label: 400,
  unit: 20,
  /** Text of a question together with its numbered options. */
  card: 3500,
  /** Questions a person may meet in one questionnaire, rows of a matrix counted one by one. */
  questions: 120,
  matrixRows: 20,
  shortText: 250,
  longText: 3500,
  number: 1_000_000_000,
  fileBytes: 20 * 1024 * 1024,
} as const;
