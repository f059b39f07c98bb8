/** Runs a command as a test wants it: in this process, or as the program it is. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { exitCode, type LateRun, lateExitCode, type Run } from "./command.ts";

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Collects what a command prints. */
function printing() {
  const printed = { stdout: "", stderr: "" };
  const onto = (stream: keyof typeof printed) => (text: string) => {
    printed[stream] += `${text}\n`;
  };
  return { printed, out: onto("stdout"), err: onto("stderr") };
}

/** @param from  the folder in which npm was called. */
export function ran(run: Run, args: readonly string[], from: string): Ran {
  const { printed, out, err } = printing();
  vi.stubEnv("INIT_CWD", from);
  const status = exitCode(run, args, out, err);
  vi.unstubAllEnvs();
  return { status, ...printed };
}

/** The same of a command that has to wait. */
export async function ranLate(run: LateRun, args: readonly string[], from: string): Promise<Ran> {
  const { printed, out, err } = printing();
  vi.stubEnv("INIT_CWD", from);
  const status = await lateExitCode(run, args, out, err);
  vi.unstubAllEnvs();
  return { status, ...printed };
}

/** Runs the command as a process of its own, which takes a second and more. */
export function spawned(program: string, args: readonly string[], from: string): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", program, ...args],
    {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      encoding: "utf8",
      env: { ...process.env, INIT_CWD: from },
    },
  );
  return { status, stdout, stderr };
}
