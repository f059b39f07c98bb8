import { type ReactNode, useMemo } from "react";
import { draftIn } from "../../../query/criteria/link.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { useIsPhone } from "../../state/preferences.ts";
import { useReader } from "../../state/reader.ts";
import { viewOf } from "../../state/view.ts";
import { useEditing } from "../editing.ts";
import { UndoBar } from "../history/UndoBar.tsx";
import { WRITING_WORDS } from "../words.ts";
import { PanelContext, WritingContext } from "../writing-context.ts";
import css from "./DraftBar.module.css";
import { DraftBar } from "./DraftBar.tsx";
import { EventWriting } from "./EventWriting.tsx";
import { useDraft } from "./use-draft.ts";

/** A draft that is open, around the views of what it holds: they are those of any dataset, and write as well. */
export function WritingDesk({ url, children }: { url: string; children: ReactNode }): ReactNode {
  const writing = useDraft(draftIn(url) ?? "");
  const panel = usePanel();
  const { query } = useReader();
  const isRoom = viewOf(query, useIsPhone()) === "sources";
  if (writing === null) return null;
  return (
    <WritingContext value={writing}>
      <PanelContext value={panel}>
        <WithWords words={WRITING_WORDS}>
          <DraftBar />
        </WithWords>
        {/* What stands below the header elsewhere stands below the bar here. */}
        <div className={css["under"]}>{children}</div>
        {/* Beside a text what was done is said where it was done. */}
        {!isRoom && (
          <WithWords words={WRITING_WORDS}>
            <UndoBar />
          </WithWords>
        )}
      </PanelContext>
    </WritingContext>
  );
}

/** The form of what is edited, for as long as that is what the panel is about. */
function usePanel(): ReactNode {
  const editing = useEditing();
  const { query } = useReader();
  const { event } = query;
  return useMemo(() => {
    if (editing === null || query.view === "sources") return null;
    if (editing.is === "event" && editing.id !== event) return null;
    return <EventWriting key={editing.is === "event" ? editing.id : ""} editing={editing} />;
  }, [editing, event, query.view]);
}
