/** Orders versions like `1.10.0` by their numbers: negative when the left one is lower. */
export function compareVersions(left: string, right: string): number {
  const [one, other] = [left.split('.').map(Number), right.split('.').map(Number)];
  return one.map((part, index) => part - (other[index] ?? 0)).find(difference => difference !== 0) ?? 0;
}
