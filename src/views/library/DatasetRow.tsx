import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import type { Interval } from "../../dataset/time/interval.ts";
import { announce } from "../kit/announce.ts";
import { useSize } from "../kit/files/use-size.ts";
import { useLanguage } from "../locale/use-language.ts";
import { SavedList } from "../saved/SavedList.tsx";
import type { SavedView } from "../saved/saved-views.ts";
import { useIsPhone } from "../state/preferences.ts";
import { bytesOf, type Shelved } from "./keeping/kept.ts";
import type { Library } from "./keeping/library.ts";
import css from "./Library.module.css";
import { openedText, readersZone } from "./opened-text.ts";
import { Rename } from "./Rename.tsx";
import { Spark } from "./Spark.tsx";

interface Props {
  readonly row: Shelved;
  readonly library: Library;
  /** The axis that the sparks of all rows share. */
  readonly span: Interval | null;
  readonly isOpen: boolean;
  /** True for the dataset of the page itself, which is always there. */
  readonly isShipped: boolean;
  /** True where it is chosen to be shown with others. */
  readonly isChosen: boolean;
  /** Chooses it, or no longer; null where there is nothing to show it with. */
  readonly choose: (() => void) | null;
  /** Opens it; answers whether there was anything to open. */
  readonly open: () => Promise<boolean>;
  /** Opens it at a view of it. */
  readonly show: (view: SavedView) => void;
  /** Leads to the rows of its file that are missing; answers whether that is still there. */
  readonly mend: () => Promise<boolean>;
  /** Saves it as a file with the views of it; answers whether they could be put into that. */
  readonly saveWithViews: () => Promise<boolean>;
  /** Saves it as a file; answers whether there was anything to save. */
  readonly save: () => Promise<boolean>;
}

type Trouble = "gone" | "notChanged" | "notWithViews";

/** One dataset of the library: what it is, and what can be done with it. */
export function DatasetRow(props: Props): ReactNode {
  const { row, library } = props;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [naming, setNaming] = useState<"not" | "now" | "done">("not");
  const { formatMessage, locale } = useIntl();
  const size = useSize();
  const lang = useLanguage();
  const titleId = useId();
  const title = row.name === null ? localText(row.title, lang) : { text: row.name, lang: "" };

  const attempt = (work: Promise<boolean>, failed: Trouble) =>
    work.then(
      (done) => setTrouble(done ? null : failed),
      () => setTrouble(failed),
    );
  const change = (work: Promise<void>, said?: string) =>
    attempt(
      work.then(() => {
        if (said !== undefined) announce(said);
        return true;
      }),
      "notChanged",
    );
  const removedWords = formatMessage(
    { id: row.removed === "elsewhere" ? "library.removed.elsewhere" : "library.removed" },
    { name: title.text, events: row.events },
  );
  const wasThere = useRef(row.removed === null);
  useEffect(() => {
    // Nobody here pressed anything: whoever reads on, or gives it a name, is told.
    if (row.removed === "elsewhere" && wasThere.current) announce(removedWords);
    wasThere.current = row.removed === null;
    // A name that was being written has nothing to be the name of.
    if (row.removed !== null) setNaming("not");
  }, [row.removed, removedWords]);

  if (row.removed) {
    return (
      <li className={css["gone"]}>
        <span dir="auto">{removedWords}</span>
        <span className={css["acts"]}>
          <button
            type="button"
            className={css["strong"]}
            onClick={() => void change(library.restore(row.id))}
          >
            <FormattedMessage id="library.undo" />
          </button>
          <span className={css["muted"]}>
            <FormattedMessage
              id={row.removed === "here" ? "library.untilLeft" : "library.untilLeft.elsewhere"}
            />
          </span>
        </span>
      </li>
    );
  }
  return (
    <li className={css["row"]} aria-labelledby={titleId}>
      <div className={css["dataset"]}>
        {props.choose && (
          <label className={css["choose"]}>
            <input
              type="checkbox"
              checked={props.isChosen}
              aria-label={formatMessage({ id: "library.choose" }, { name: title.text })}
              onChange={props.choose}
            />
          </label>
        )}
        {naming === "now" ? (
          <Rename
            name={title.text}
            save={(name) => change(library.rename(row.id, name))}
            end={() => setNaming("done")}
          />
        ) : (
          <h2 id={titleId} lang={title.lang || undefined} dir="auto">
            {title.text}
          </h2>
        )}
        <p className={css["origin"]}>
          <From row={row} isShipped={props.isShipped} />
          {row.imported && (
            <>
              {" · "}
              <button
                type="button"
                className="link"
                aria-describedby={titleId}
                onClick={() => void attempt(props.mend(), "gone")}
              >
                <FormattedMessage id="library.missing" values={{ count: row.imported.missing }} />
              </button>
            </>
          )}
        </p>
        <SavedList
          dataset={row.id}
          show={props.show}
          save={() => void attempt(props.saveWithViews(), "notWithViews")}
        />
        {row.elsewhere && (
          <p className={css["note"]}>
            <FormattedMessage id="library.elsewhere" />
          </p>
        )}
        {trouble !== null && (
          <p className={css["note"]} role="alert">
            <FormattedMessage id={`library.${trouble}`} />
          </p>
        )}
      </div>
      <Figure
        shown={row.events}
        words={<FormattedMessage id="library.events" values={{ count: row.events }} />}
      />
      <Figure
        shown={row.sources === 0 ? <FormattedMessage id="library.none" /> : row.sources}
        words={<FormattedMessage id="library.sources" values={{ count: row.sources }} />}
      />
      <div className={css["spark"]}>
        {row.histogram && props.span && <Spark histogram={row.histogram} span={props.span} />}
      </div>
      <span className={css["size"]}>{size(bytesOf(row))}</span>
      <span className={css["opened"]}>
        {props.isOpen ? (
          <b>
            <FormattedMessage id="library.openNow" />
          </b>
        ) : (
          openedText(row.opened, Date.now(), locale, readersZone())
        )}
      </span>
      {naming !== "now" && (
        <Acts
          describedBy={titleId}
          isShipped={props.isShipped}
          open={() => void attempt(props.open(), "gone")}
          save={() => void attempt(props.save(), "gone")}
          rename={() => setNaming("now")}
          wasRenamed={naming === "done"}
          remove={() => void change(library.remove(row.id), removedWords)}
        />
      )}
    </li>
  );
}

/** A number under its heading; where there are no headings, and to who listens, with its word. */
function Figure({ shown, words }: { shown: ReactNode; words: ReactNode }): ReactNode {
  return (
    <span className={css["figure"]}>
      <span className={css["bare"]} aria-hidden="true">
        {shown}
      </span>
      <span className={css["worded"]}>{words}</span>
    </span>
  );
}

function From({ row, isShipped }: { row: Shelved; isShipped: boolean }): ReactNode {
  if (isShipped) return <FormattedMessage id="library.from.page" />;
  const { origin } = row;
  if (origin.from === "file") {
    return <FormattedMessage id="library.from.file" values={{ name: <bdi>{origin.name}</bdi> }} />;
  }
  const host = URL.canParse(origin.url) ? new URL(origin.url).host : origin.url;
  return (
    <span title={origin.url}>
      <FormattedMessage id="library.from.address" values={{ host: <bdi>{host}</bdi> }} />
    </span>
  );
}

interface ActsProps {
  readonly describedBy: string;
  readonly isShipped: boolean;
  readonly open: () => void;
  readonly save: () => void;
  readonly rename: () => void;
  /** True where the keyboard comes back from the field for the name. */
  readonly wasRenamed: boolean;
  readonly remove: () => void;
}

/** On a phone all but the first are one step further. */
function Acts(props: ActsProps): ReactNode {
  const { describedBy, isShipped, open, save, rename, wasRenamed, remove } = props;
  const phone = useIsPhone();
  const act = (id: string, onClick: () => void, className = "link") => (
    <button
      type="button"
      className={className}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the field that it opened
      autoFocus={id === "rename" && wasRenamed}
      onClick={onClick}
    >
      <FormattedMessage id={`library.${id}`} />
    </button>
  );
  const others = isShipped ? (
    <>
      {act("export", save)}
      <span className={css["muted"]}>
        <FormattedMessage id="library.alwaysHere" />
      </span>
    </>
  ) : (
    <>
      {act("rename", rename)}
      {act("export", save)}
      {act("remove", remove)}
    </>
  );
  return (
    <div className={css["acts"]}>
      {act("open", open, css["strong"])}
      {phone ? (
        <details>
          <summary aria-describedby={describedBy}>
            <FormattedMessage id="library.more" />
          </summary>
          {others}
        </details>
      ) : (
        others
      )}
    </div>
  );
}
