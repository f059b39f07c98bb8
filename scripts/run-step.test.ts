import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../bin/install.mjs";
import { runStep } from "./run-step.mjs";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-step-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script as a step. */
function run(name: string, script: string, limitMinutes: number) {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, script);
  const program = relative(join(root, "node_modules"), path);
  return runStep({ name, title: name, run: [program], limitMinutes }, { GREETING: "hello" });
}

test("a step's words and exit code are told", async () => {
  const script = "console.log(process.env.GREETING); console.error('no'); process.exitCode = 3;";
  const { exitCode, output } = await run("fails", script, 1);
  expect(exitCode).toBe(3);
  expect(output.split("\n").sort()).toEqual(["hello", "no"]);
});

test("a step that hangs is stopped with what it started, and says so", async () => {
  // The inner process holds the pipe open: it must end too, or nobody would hear of the end.
  const script = `
    import { spawn } from "node:child_process";
    spawn(process.execPath, ["-e", "for (;;);"], { stdio: "inherit" });
    console.log("started");
    for (;;);
  `;
  const { exitCode, output } = await run("hangs", script, 1 / 60);
  expect(exitCode).toBeNull();
  expect(output).toMatch(/Stopped after .* minutes: it hangs\.$/);
});
