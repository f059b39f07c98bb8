import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { OpenFile } from "../kit/files/OpenFile.tsx";
import { useSize } from "../kit/files/use-size.ts";
import { usePageHeading } from "../kit/keys/use-page-heading.ts";
import { PANEL } from "../kit/landmarks.ts";
import { late } from "../kit/late.tsx";
import { useLanguage } from "../locale/use-language.ts";
import { WithWords } from "../locale/WithWords.tsx";
import type { OpenDataset } from "../state/session-state.ts";
import css from "./Library.module.css";
import { Shelf } from "./Shelf.tsx";
import { Template } from "./Template.tsx";
import { type LibraryState, useLibrary } from "./use-library.ts";
import { LIBRARY_WORDS } from "./words.ts";

const Drafts = late(async () => (await import("../writing/desk/Drafts.tsx")).Drafts, false);

/** The page of all datasets that this browser keeps. */
export function LibraryView({ dataset }: { dataset: OpenDataset }): ReactNode {
  const state = useLibrary(dataset);
  const heading = usePageHeading();
  return (
    <WithWords words={LIBRARY_WORDS}>
      <main id={PANEL} className={css["library"]} tabIndex={-1} aria-busy={state === null}>
        <div className={css["head"]}>
          <div>
            <h1 ref={heading} tabIndex={-1}>
              <FormattedMessage id="library.title" />
            </h1>
            {state && <Standfirst state={state} />}
          </div>
          <div className={css["ways"]}>
            <Template />
            <OpenFile className={css["solid"]}>
              <FormattedMessage id="app.openFile" />
            </OpenFile>
          </div>
        </div>
        {state && <Trouble state={state} dataset={dataset} />}
        {state && <Shelf shelved={state} />}
        <Drafts />
      </main>
    </WithWords>
  );
}

function Standfirst({ state: { library, rows } }: { state: LibraryState }): ReactNode {
  return (
    <p className={css["stand"]}>
      <FormattedMessage
        id={`library.stand${library.lasting ? "" : library.unopened ? ".unopened" : ".visit"}`}
        values={{ count: rows?.filter(({ removed }) => !removed).length ?? 0 }}
      />
    </p>
  );
}

/** Says what is wrong with keeping: all of it, or the dataset that is open. */
function Trouble({ state, dataset }: { state: LibraryState; dataset: OpenDataset }): ReactNode {
  const { rows, outcome } = state;
  const { origin, summary, copy } = dataset;
  const lang = useLanguage();
  const size = useSize();
  const trouble = rows === null ? "unread" : outcome?.trouble;
  if (!trouble) return null;
  const bytes = origin.kind === "file" ? origin.file.size : copy && "size" in copy ? copy.size : 0;
  const values = { name: localText(summary.title, lang).text, size: size(bytes) };
  return (
    <p role="alert" className={css["trouble"]}>
      <FormattedMessage id={`library.${trouble}`} values={values} />
    </p>
  );
}
