// What begins a formula in some spreadsheet, also after spaces and in the wide forms of Asian keyboards.
const FORMULA = /^\s*[=+\-@|＝＋－＠\t\r\n]/u;

/**
 * The text as it may stand in a spreadsheet: one that would be calculated after copying it or saving it as CSV begins with
 * an apostrophe.
 */
export function harmlessText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
