/**
 * Whether two folded names may be one person's, one of them written shorter: initials for names, or no patronymic. Equal
 * names and other surnames are not alike.
 */
export function isShortened(one: string, other: string): boolean {
  if (one === other) return false;
  const [left, right] = [one.split(' '), other.split(' ')];
  const common = Math.min(left.length, right.length);
  if (common < 2 || left[0] !== right[0]) return false;
  return left.slice(1, common).every((word, at) => {
    const same = right[at + 1] ?? '';
    return word === same || (Math.min(word.length, same.length) === 1 && word[0] === same[0]);
  });
}

/** Whether two folded names have a word in common that is no initial: «Мария Иванова» is «Иванова Мария Ивановна». */
export function sharesName(one: string, other: string): boolean {
  const words = new Set(one.split(' '));
  return other.split(' ').some(word => word.length > 1 && words.has(word));
}
