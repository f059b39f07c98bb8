import type { ReactNode } from "react";
import { WithWords } from "../locale/WithWords.tsx";
import type { Refusal } from "../state/refusal.ts";
import type { OpenDataset } from "../state/session-state.ts";
import { ProblemsPage } from "./ProblemsPage.tsx";
import { RefusalPage } from "./RefusalPage.tsx";
import { PROBLEM_WORDS } from "./words.ts";

/** The page of what is wrong: with a dataset that is open, or with one that could not be opened. */
export function Problems({ of }: { of: OpenDataset | Refusal }): ReactNode {
  return (
    <WithWords words={PROBLEM_WORDS}>
      {"failure" in of ? <RefusalPage refusal={of} /> : <ProblemsPage dataset={of} />}
    </WithWords>
  );
}
