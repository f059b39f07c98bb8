import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { takeTyped } from "../kit/keys/typed-ahead.ts";
import { Modal } from "../kit/Modal.tsx";
import { WithWords } from "../locale/WithWords.tsx";
import { SaveView } from "../saved/SaveView.tsx";
import { useReader, useSession } from "../state/reader.ts";
import type { Doors } from "./commands.ts";
import type { Offer } from "./offers.ts";
import css from "./Palette.module.css";
import { forget, onRecent, recentNow, remember } from "./recent.ts";
import { useOffers } from "./use-offers.ts";
import { PALETTE_WORDS } from "./words.ts";

interface Props {
  readonly open: boolean;
  readonly close: () => void;
  /** Opens the card of keys and gestures. */
  readonly help: () => void;
  /** Opens what there is to take away. */
  readonly use: () => void;
}

/** One field for whatever a reader wants: it finds what the dataset names, takes a date, and gives a command. */
export function Palette({ open, close, ...acts }: Props): ReactNode {
  const { formatMessage } = useIntl();
  // Null before it was asked for.
  const [saving, setSaving] = useState<boolean | null>(null);
  return (
    <WithWords words={PALETTE_WORDS}>
      <Modal
        open={open}
        close={close}
        className={css["palette"]}
        label={formatMessage({ id: "palette.title" })}
      >
        <Field {...acts} save={() => setSaving(true)} />
      </Modal>
      {saving !== null && <SaveView open={saving} close={() => setSaving(false)} />}
    </WithWords>
  );
}

function Field({ help, use, save }: Pick<Doors, "help" | "use" | "save">): ReactNode {
  const { formatMessage } = useIntl();
  const { query } = useReader();
  const doors = useDoors({ help, use, save });
  const [text, setText] = useState("");
  const [recent, setRecent] = useState(recentNow);
  // What was in the search field is remembered as the keyboard leaves it, which may be for here.
  useEffect(() => onRecent(() => setRecent(recentNow())), []);
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const typed = text.trim();
  const { offers, isAnswered } = useOffers(typed, recent, doors);
  const at = Math.min(chosen, offers.length - 1);
  const active = offers[at];
  const optionId = (rank: number) => `${listId}-${rank}`;
  const isRecent = ({ key }: Offer) =>
    typed === "" && recent.some((each) => each.key === key && each.data === query.data);

  const choose = (offer: Offer) => {
    remember({ key: offer.key, data: query.data });
    // First, so that the focus is back where it was before anything else moves it.
    field.current?.closest("dialog")?.close();
    offer.act();
  };
  const drop = (offer: Offer) => forget({ key: offer.key, data: query.data });
  /** The words after which Enter was pressed, while what they find was on its way. */
  const [entered, setEntered] = useState<string | null>(null);
  const enter = useEffectEvent(() => active && choose(active));
  const isDue = entered === typed && isAnswered;
  useEffect(() => {
    if (isDue) enter();
  }, [isDue]);
  const move = (to: number) => {
    setEntered(null);
    if (offers.length === 0) return;
    const next = (to + offers.length) % offers.length;
    setChosen(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While composing, the keys belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const ways: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      PageDown: () => move(Math.min(at + PAGE, offers.length - 1)),
      PageUp: () => move(Math.max(at - PAGE, 0)),
      // The first is decided once all of them are there; one that was gone to is meant as it is.
      Enter: () => (isAnswered || chosen > 0 ? active && choose(active) : setEntered(typed)),
      ...(active && isRecent(active) && { Delete: () => drop(active) }),
    };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    way();
  };

  return (
    <div className={css["sheet"]}>
      <div className={css["field"]}>
        <input
          ref={field}
          role="combobox"
          aria-label={formatMessage({ id: "palette.title" })}
          aria-expanded={offers.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active ? optionId(at) : undefined}
          placeholder={formatMessage({ id: "palette.hint" })}
          value={text}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setChosen(0);
            setEntered(null);
          }}
          onKeyDown={onKeyDown}
          onFocus={() => {
            const [ahead = "", ...entered] = takeTyped().split("\n");
            if (ahead !== "") setText(ahead);
            if (entered.length > 0) setEntered(ahead.trim());
          }}
        />
        <button
          type="button"
          aria-label={formatMessage({ id: "dialog.close" })}
          onClick={() => field.current?.closest("dialog")?.close()}
        >
          ×
        </button>
      </div>
      <div
        id={listId}
        role="listbox"
        hidden={offers.length === 0}
        aria-label={formatMessage({ id: "palette.title" })}
        className={css["list"]}
      >
        {offers.map((offer, rank) => (
          <Row
            key={offer.key}
            id={optionId(rank)}
            offer={offer}
            isActive={rank === at}
            isFirst={offers[rank - 1]?.is !== offer.is}
            point={() => setChosen(rank)}
            choose={() => choose(offer)}
            drop={isRecent(offer) ? () => drop(offer) : null}
          />
        ))}
      </div>
      {offers.length === 0 && isAnswered && (
        <p className={css["nothing"]}>
          <FormattedMessage id="palette.nothing" values={{ typed: <bdi>{typed}</bdi> }} />
        </p>
      )}
      <p className={css["keys"]} aria-hidden="true">
        <FormattedMessage id="palette.keys" />
        {active && isRecent(active) && (
          <>
            {" · "}
            <FormattedMessage id="palette.keys.forget" />
          </>
        )}
      </p>
      <p role="status" className={css["said"]}>
        {typed !== "" && isAnswered && (
          <FormattedMessage id="palette.results" values={{ count: offers.length }} />
        )}
      </p>
    </div>
  );
}

/** Rows that the keys for a page go past. */
const PAGE = 8;

interface RowProps {
  readonly id: string;
  readonly offer: Offer;
  readonly isActive: boolean;
  /** True where the one before is of another sort. */
  readonly isFirst: boolean;
  point(): void;
  choose(): void;
  /** Forgets it; null for what is not remembered. */
  readonly drop: (() => void) | null;
}

function Row({ id, offer, isActive, isFirst, point, choose, drop }: RowProps): ReactNode {
  const { is, name, detail, does } = offer;
  return (
    // The field has the keyboard, as the pattern of a combobox wants it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={css["row"]}
      data-is={is}
      onPointerMove={isActive ? undefined : point}
      onClick={choose}
    >
      <span className={css["is"]} data-again={!isFirst || undefined}>
        <FormattedMessage id={`palette.is.${is}`} />
      </span>{" "}
      <span className={css["name"]} lang={name.lang || undefined} dir="auto">
        {name.text}
      </span>{" "}
      <span className={css["detail"]}>{detail}</span>{" "}
      <span className={css["does"]}>
        {does !== null && <FormattedMessage id={`palette.does.${does}`} />}
      </span>
      {drop !== null && (
        // A hand's way to what the keyboard does with Delete.
        <span
          className={css["drop"]}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            drop();
          }}
        >
          ×
        </span>
      )}
    </div>
  );
}

/** Gives what commands do besides changing the query. */
function useDoors(ways: Pick<Doors, "help" | "use" | "save">): Doors {
  const session = useSession();
  return {
    change: session.change,
    ...ways,
    edit: async () => (await import("../writing/begin-draft.ts")).beginDraft(session),
    openFile() {
      const input = Object.assign(document.createElement("input"), { type: "file" });
      input.addEventListener("change", () => {
        const file = input.files?.[0];
        if (file) void session.open({ kind: "file", file });
      });
      input.click();
    },
    press: (key) => document.dispatchEvent(new KeyboardEvent("keydown", { key })),
  };
}
