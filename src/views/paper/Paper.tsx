import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { seenNow } from "../cite/citable.ts";
import { announce } from "../kit/announce.ts";
import { useKeydown } from "../kit/keys/use-keydown.ts";
import { useBackCloses } from "../kit/use-back-closes.ts";
import { leftBehind } from "../state/origin.ts";
import { useReader, useSessionState } from "../state/reader.ts";
import { MOST_EVENTS } from "./ask-events.ts";
import { Layout, type Progress } from "./Layout.tsx";
import css from "./Paper.module.css";
import { queryOfEdition } from "./page/paper-address.ts";
import { PaperContext, type PaperTerms } from "./page/paper-context.ts";
import { keepSheet, preferredSheet, SHEETS, type SheetName, SIZES } from "./page/sheet-size.ts";
import { useShown } from "./page/use-shown.ts";
import { isPrintKey } from "./print-key.ts";
import { type Coming, useEdition } from "./use-edition.ts";

/** Free on either side of a page on the screen. */
const BESIDE_PX = 32;

/**
 * The paper edition of what is shown, over the page: its pages as they print, its title and its paper to choose.
 *
 * @param prints  true where it was opened to be printed: it is when its pages are there, and then closes.
 */
export function Paper({
  close,
  prints,
  event,
}: {
  close: () => void;
  prints: boolean;
  /** The one event that it is an edition of; null for all that are shown. */
  event: string | null;
}): ReactNode {
  const { formatMessage } = useIntl();
  const { summary, lang, query } = useReader();
  const origin = useSessionState((state) => state.dataset?.origin);
  const shown = useShown();
  const [sheet, setSheet] = useState(preferredSheet);
  const [given, setGiven] = useState("");
  const coming = useEdition(sheet, event);
  const name = shown.title === "" ? localText(summary.title, lang).text : shown.title;
  const alone = event !== null && coming.kind === "there" ? coming.edition.entries[0] : undefined;
  const own = alone?.event.title.text ?? name;
  const title = given === "" ? own : given;
  const [told, setTold] = useState<{ readonly of: string; readonly progress: Progress } | null>(
    null,
  );
  const [asked, setAsked] = useState(prints);
  // What changes the height of a piece has all of them measured anew.
  const key = coming.kind === "there" ? `${coming.serial} ${title}` : "";
  const progress = told?.of === key ? told.progress : null;
  const pages = coming.kind === "there" && progress?.kind === "ready" ? progress.pages : null;
  const heading = useRef<HTMLParagraphElement>(null);
  const day = useMemo(() => seenNow(query).accessed, [query]);
  const terms = useMemo<PaperTerms | null>(
    () =>
      coming.kind === "there"
        ? {
            ...coming,
            title,
            query: queryOfEdition(query, event),
            shown,
            day,
            hasAddress: origin !== undefined && leftBehind(origin) === null,
          }
        : null,
    [coming, title, query, event, shown, day, origin],
  );
  const status = useStatus(coming, progress);

  useEffect(() => heading.current?.focus(), []);
  useKeys(close, pages !== null, () => setAsked(true));
  useBackCloses(true, close);
  useDocumentTitle(title);
  useZoom(sheet);
  const printed = useEffectEvent(() => {
    setAsked(false);
    if (prints) close();
  });
  useEffect(() => {
    if (pages === null) return;
    announce(status);
    if (!asked) return;
    addEventListener("afterprint", printed, { once: true });
    // The last page is painted by then.
    const frame = requestAnimationFrame(() => print());
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("afterprint", printed);
    };
  }, [pages, asked, status]);

  return (
    <div
      role="dialog"
      aria-modal="true"
      aria-label={formatMessage({ id: "paper.label" })}
      className={css["paper"]}
      data-pages={pages ?? undefined}
    >
      <div className={css["bar"]}>
        <p className={css["label"]} tabIndex={-1} ref={heading}>
          {formatMessage({ id: "paper.label" })}
        </p>
        <p role="status" className={css["status"]}>
          {status}
        </p>
        <TitleField own={own} change={setGiven} />
        <label>
          {formatMessage({ id: "paper.sheet" })}
          <select
            name="sheet"
            value={sheet}
            onChange={({ target }) => {
              const next = SHEETS.find((each) => each === target.value) ?? sheet;
              setSheet(next);
              keepSheet(next);
            }}
          >
            {SHEETS.map((each) => (
              <option key={each} value={each}>
                {formatMessage({ id: `paper.sheet.${each}` })}
              </option>
            ))}
          </select>
        </label>
        <span className={css["acts"]}>
          <button
            type="button"
            className={css["print"]}
            disabled={pages === null}
            onClick={() => print()}
          >
            {formatMessage({ id: "paper.print" })}
          </button>
          <button type="button" className="link" onClick={close}>
            {formatMessage({ id: "paper.close" })}
          </button>
        </span>
      </div>
      {terms && (
        <PaperContext value={terms}>
          <Layout key={key} told={(next) => setTold({ of: key, progress: next })} />
        </PaperContext>
      )}
    </div>
  );
}

/** The title of the edition, which is the filter's own until another is typed; taken when it is left. */
function TitleField({ own, change }: { own: string; change: (title: string) => void }): ReactNode {
  const { formatMessage } = useIntl();
  const [text, setText] = useState<string | null>(null);
  const take = () => {
    const next = text?.trim() ?? "";
    change(next === own ? "" : next);
    if (next === "") setText(null);
  };
  return (
    <label>
      {formatMessage({ id: "paper.title" })}
      <input
        name="title"
        value={text ?? own}
        maxLength={200}
        onChange={({ target }) => setText(target.value)}
        onBlur={take}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === "Enter" && !nativeEvent.isComposing) take();
        }}
      />
    </label>
  );
}

/** How far the edition is, in words. */
function useStatus(coming: Coming, progress: Progress | null): string {
  const { formatMessage } = useIntl();
  switch (coming.kind) {
    case "fetching":
      return formatMessage({ id: "paper.fetching" }, { done: coming.done, all: coming.all });
    case "drawing":
      return formatMessage({ id: "paper.drawing" });
    case "none":
      return formatMessage({ id: "paper.none" });
    case "too-many":
      return formatMessage({ id: "paper.tooMany" }, { count: coming.count, most: MOST_EVENTS });
    case "failed":
      return formatMessage({ id: "paper.failed" });
    case "there":
      if (progress?.kind === "ready") {
        const { pages } = progress;
        return formatMessage({ id: "paper.pages" }, { pages, events: coming.matching });
      }
      return formatMessage(
        { id: "paper.laying" },
        { done: progress?.done ?? 0, all: coming.matching },
      );
  }
}

/** Escape closes; the key that prints waits for the pages. */
function useKeys(close: () => void, isReady: boolean, ask: () => void): void {
  useKeydown((event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (isPrintKey(event) && !isReady) {
      event.preventDefault();
      ask();
    }
  }, window);
}

/** The title of the window, by which a PDF is named and known. */
function useDocumentTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}

/** Makes a page as wide as a narrow screen. */
function useZoom(sheet: SheetName): void {
  useEffect(() => {
    const scale = () => {
      const zoom = Math.min(1, (innerWidth - BESIDE_PX) / SIZES[sheet].widthPx);
      document.documentElement.style.setProperty("--paper-zoom", String(zoom));
    };
    scale();
    addEventListener("resize", scale);
    return () => {
      removeEventListener("resize", scale);
      document.documentElement.style.removeProperty("--paper-zoom");
    };
  }, [sheet]);
}
