/**
 * The longest work of this thread between two turns of its loop, in milliseconds of processor time: what other programs of the
 * machine take is not its doing.
 */
export function watchLoop(): { stop(): number } {
  const used = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let last = used();
  let longest = 0;
  const timer = setInterval(() => {
    const now = used();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return {
    stop() {
      clearInterval(timer);
      return longest;
    },
  };
}
