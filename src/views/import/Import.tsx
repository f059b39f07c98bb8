import type { ReactNode } from "react";
import { WithWords } from "../locale/WithWords.tsx";
import type { Importing } from "../state/importing.ts";
import { ImportPage } from "./ImportPage.tsx";
import { IMPORT_WORDS } from "./words.ts";

// biome-ignore lint/performance/noBarrelFile: one file is fetched, since the page is what mostly comes of it
export { beginImport } from "./begin-import.ts";

/** The page of a file of another kind: what it becomes, until it is opened or left. */
export function Import({ importing }: { importing: Importing }): ReactNode {
  return (
    <WithWords words={IMPORT_WORDS}>
      <ImportPage importing={importing} />
    </WithWords>
  );
}
