import { type ReactNode, useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useStore } from "zustand";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { announce } from "../kit/announce.ts";
import { WithWords } from "../locale/WithWords.tsx";
import css from "./Saved.module.css";
import {
  changeViews,
  of,
  renamedView,
  type SavedView,
  savedViews,
  withoutView,
  withView,
} from "./saved-views.ts";
import { SAVED_WORDS } from "./words.ts";

interface Props {
  /** The id of the dataset. */
  readonly dataset: string;
  readonly show: (view: SavedView) => void;
  /** Saves the dataset as a file with these views in it. */
  readonly save: () => void;
}

/** The views that were saved of a dataset: shown, renamed, removed, and put back. */
export function SavedList(props: Props): ReactNode {
  return (
    <WithWords words={SAVED_WORDS}>
      <List {...props} />
    </WithWords>
  );
}

function List({ dataset, show, save }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const headId = useId();
  const views = of(useStore(savedViews), dataset);
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const [naming, setNaming] = useState<string | null>(null);
  if (views.length === 0 && removed === null) return null;
  return (
    <div className={css["saved"]}>
      <span id={headId}>
        <FormattedMessage id="views.title" />
      </span>
      <ul aria-labelledby={headId}>
        {views.map((view) => (
          <li key={view.name}>
            {naming === view.name ? (
              <Rename
                name={view.name}
                save={(next) => changeViews((all) => renamedView(all, dataset, view.name, next))}
                end={() => setNaming(null)}
              />
            ) : (
              <>
                <button
                  type="button"
                  className="link"
                  aria-label={formatMessage({ id: "views.open" }, { name: view.name })}
                  onClick={() => show(view)}
                >
                  <bdi>{view.name}</bdi>
                </button>
                <button
                  type="button"
                  className={css["act"]}
                  aria-label={formatMessage({ id: "views.rename.name" }, { name: view.name })}
                  onClick={() => setNaming(view.name)}
                >
                  <FormattedMessage id="views.rename" />
                </button>
                <button
                  type="button"
                  className={css["act"]}
                  aria-label={formatMessage({ id: "views.remove.name" }, { name: view.name })}
                  onClick={() => {
                    changeViews((all) => withoutView(all, dataset, view.name));
                    setRemoved(view);
                    announce(formatMessage({ id: "views.removed" }, { name: view.name }));
                  }}
                >
                  <FormattedMessage id="views.remove" />
                </button>
              </>
            )}
          </li>
        ))}
        {views.length > 0 && (
          <li>
            <button type="button" className={css["act"]} onClick={save}>
              <FormattedMessage id="views.export" />
            </button>
          </li>
        )}
        {removed && (
          <li>
            <FormattedMessage id="views.removed" values={{ name: <bdi>{removed.name}</bdi> }} />{" "}
            <button
              type="button"
              className="link"
              // It takes the place of the button that was pressed.
              ref={(button) => button?.focus()}
              onClick={() => {
                changeViews((all) => withView(all, dataset, removed));
                setRemoved(null);
              }}
            >
              <FormattedMessage id="views.undo" />
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

interface RenameProps {
  readonly name: string;
  readonly save: (name: string) => void;
  readonly end: () => void;
}

/** Enter saves, Escape leaves it as it was. */
function Rename({ name, save, end }: RenameProps): ReactNode {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState(name);
  return (
    <form
      className={css["rename"]}
      onSubmit={(event) => {
        event.preventDefault();
        save(typed.trim());
        end();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) end();
      }}
    >
      <input
        aria-label={formatMessage({ id: "views.name" })}
        value={typed}
        maxLength={LIMITS.titleLength}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of what was pressed
        autoFocus
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit">
        <FormattedMessage id="views.keep" />
      </button>
    </form>
  );
}
