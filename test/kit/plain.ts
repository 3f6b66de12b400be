/** A text as it is read: no-break spaces, which keep numbers with their units, are spaces. */
export function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ');
}
