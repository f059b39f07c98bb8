/**
 * Starts a clock of this process's own work.
 *
 * @returns  milliseconds of work since then. What else the machine does in the meantime is not counted, so that
 *   a bound fails for what the code costs and not for the hour it is tried in.
 */
export function ownTime(): () => number {
  const started = process.cpuUsage();
  return () => process.cpuUsage(started).user / 1_000;
}
