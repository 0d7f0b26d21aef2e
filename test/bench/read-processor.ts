/** The processor time that this process has taken so far, in seconds. */
export function readProcessor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}
