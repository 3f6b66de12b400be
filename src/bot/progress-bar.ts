const CELLS = 15;

/** How much is done, as fifteen cells. The figures stand beside it in words: nobody has to see it. */
export function progressBar(done: number, total: number): string {
  const filled = total === 0 ? 0 : Math.floor((CELLS * done) / total);
  return '▓'.repeat(filled) + '░'.repeat(CELLS - filled);
}
