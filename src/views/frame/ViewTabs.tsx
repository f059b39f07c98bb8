import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { setView, type ViewName } from "../../query/criteria/query.ts";
import { PANEL, tabId } from "../kit/landmarks.ts";
import { useIsPhone } from "../state/preferences.ts";
import { useSession, useSessionState } from "../state/reader.ts";
import { viewOf } from "../state/view.ts";

type Tab = Exclude<ViewName, "sources" | "about">;

const isTab = (view: ViewName): view is Tab => view === "timeline" || view === "list";

/** The two equal views of the same events; a tab stop for both, arrows between them. */
export function ViewTabs({
  className,
  reversed = false,
}: {
  className: string | undefined;
  reversed?: boolean;
}): ReactNode {
  const intl = useIntl();
  const { change } = useSession();
  const query = useSessionState((state) => state.query);
  const current = viewOf(query, useIsPhone());
  const list = useRef<HTMLDivElement>(null);
  const tabs: readonly Tab[] = reversed ? ["list", "timeline"] : ["timeline", "list"];
  const choose = (view: Tab) => change((each) => ({ ...setView(each, view), passage: null }));
  const move = (event: KeyboardEvent) => {
    const key = event.key;
    if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(key)) return;
    event.preventDefault();
    const at = key === "Home" ? 0 : key === "End" ? 1 : current === tabs[0] ? 1 : 0;
    const next = tabs[at];
    if (next === undefined) return;
    choose(next);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[at]?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      className={className}
      aria-label={intl.formatMessage({ id: "toolbar.views" })}
    >
      {tabs.map((view, at) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={tabId(view)}
          aria-selected={view === current}
          aria-controls={view === current ? PANEL : undefined}
          tabIndex={view === current || (at === 0 && !isTab(current)) ? 0 : -1}
          onClick={() => choose(view)}
          onKeyDown={move}
        >
          <FormattedMessage id={`toolbar.${view}`} />
        </button>
      ))}
    </div>
  );
}
