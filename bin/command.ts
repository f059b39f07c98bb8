/** The frame of a command of this folder: its exit code, and where it prints. */
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Prints one line, or several parted by line ends. */
export type Print = (text: string) => void;

/**
 * Answers the exit code: 0 when all is well, 1 when it is not.
 *
 * @throws Unable when it could not look.
 */
export type Run = (args: readonly string[], print: Print) => number;

/** The same of a command that has to wait, and whose words must not stand in its result. */
export type LateRun = (args: readonly string[], print: Print, tell: Print) => Promise<number>;

/** The reason that keeps a command from looking at all, in words for people. */
export class Unable extends Error {}

/** The exit code; 2, with a sentence for people, when the command could not look. */
export function exitCode(run: Run, args: readonly string[], print: Print, complain: Print): number {
  try {
    return run(args, print);
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
    complain(error.message);
    return 2;
  }
}

/** The same as `exitCode`, later. */
export async function lateExitCode(
  run: LateRun,
  args: readonly string[],
  print: Print,
  complain: Print,
): Promise<number> {
  try {
    return await run(args, print, complain);
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
    complain(error.message);
    return 2;
  }
}

/** Runs the command of the file at `url`, if that is the file that was started and not a test's import. */
export function start(url: string, run: Run): void {
  if (!isStarted(url)) return;
  process.exitCode = exitCode(run, process.argv.slice(2), console.log, console.error);
}

export async function startLate(url: string, run: LateRun): Promise<void> {
  if (!isStarted(url)) return;
  process.exitCode = await lateExitCode(run, process.argv.slice(2), console.log, console.error);
}

function isStarted(url: string): boolean {
  const [, started = ""] = process.argv;
  return realpathSync(started) === fileURLToPath(url);
}
