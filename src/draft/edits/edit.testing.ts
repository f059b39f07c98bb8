/** Does commands to drafts, as the desk does: only what the check accepts. */

import { apply } from "../value/apply.ts";
import type { Command } from "../value/change.ts";
import { check } from "../value/check.ts";
import type { Draft } from "../value/draft.ts";
import { Pointers } from "../value/pointers.ts";

/** The draft after a command. @throws Error where there is none, or it is refused. */
export function done(draft: Draft, command: Command | null): Draft {
  if (command === null) throw new Error("no command");
  const findings = check(draft, new Pointers(draft), command.changes);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  const after = apply(draft, command.changes);
  if (after === null) throw new Error("does not fit");
  return after;
}
