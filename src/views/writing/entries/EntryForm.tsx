import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Localized } from "../../../dataset/format/schema.ts";
import type { Finding } from "../../../dataset/problems/finding.ts";
import type { Put } from "../../../draft/desk/desk-types.ts";
import { nameId } from "../../../draft/edits/new-id.ts";
import { announce } from "../../kit/announce.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { FindingLines } from "../fields/Field.tsx";
import fields from "../fields/Fields.module.css";
import { useKept } from "../fields/use-kept.ts";
import { FORM_WORDS } from "../fields/words.ts";
import { useFieldWords } from "../history/use-act-words.ts";
import { CHANGE_WORDS } from "../history/words.ts";
import { useOnce } from "../use-once.ts";
import { useWriting } from "../writing.ts";
import css from "./Entries.module.css";
import { EntryField } from "./EntryField.tsx";
import {
  EMPTY_ENTRY,
  ENTRY_FIELDS,
  type EntryValue,
  missingIn,
  type Writable,
  withValue,
} from "./entry-fields.ts";
import { keptEntry, keptValue } from "./kept-entry.ts";

export interface EntryFormProps {
  readonly list: Writable;
  /** Null for a new one; of the header "". */
  readonly id: string | null;
  readonly head?: ReactNode;
  readonly onKept?: (id: string) => void;
  readonly onRemoved?: () => void;
  readonly onDiscarded?: () => void;
}

/** The form of a source, a topic, an actor, an episode, or of what the dataset says of itself. */
export function EntryForm(props: EntryFormProps): ReactNode {
  return (
    <WithWords words={CHANGE_WORDS}>
      <WithWords words={FORM_WORDS}>
        <Form key={`${props.list} ${props.id}`} {...props} />
      </WithWords>
    </WithWords>
  );
}

function Form({ list, id, head, onKept, onRemoved, onDiscarded }: EntryFormProps): ReactNode {
  const { ask, act, keptForm, version } = useWriting();
  const once = useOnce();
  const intl = useIntl();
  const fieldName = useFieldWords();
  const [base, setBase] = useState<EntryValue | null | false>(null);
  const [entry, setEntry] = useState<EntryValue | null>(null);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const isChanged = useMemo(
    () => base !== null && JSON.stringify(base) !== JSON.stringify(entry),
    [base, entry],
  );
  const name = `entry:${list}:${id ?? ""}`;
  const begin = useEffectEvent(async (isStale: () => boolean) => {
    if (isChanged) return;
    const found = id === null ? EMPTY_ENTRY[list] : await ask("entry", list, id);
    const kept = keptValue(await keptForm(name));
    if (isStale()) return;
    setBase(found === null ? false : (found as EntryValue));
    setEntry(kept ?? (found as EntryValue | null));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what another act made of it shows
  useEffect(() => {
    let isStale = false;
    void begin(() => isStale);
    return () => {
      isStale = true;
    };
  }, [version]);
  const kept = useMemo(() => (isChanged && entry ? keptEntry(entry) : null), [isChanged, entry]);
  const forget = useKept(entry === null ? null : name, kept);
  if (base === false) {
    return (
      <p className={css["muted"]}>
        <FormattedMessage id="entry.gone" />
      </p>
    );
  }
  if (base === null || entry === null) return null;

  const missing = missingIn(list, entry);
  const waits =
    missing.length > 0
      ? intl.formatMessage(
          { id: "entry.missing" },
          { fields: intl.formatList(missing.map(fieldName)) },
        )
      : unread.length > 0
        ? intl.formatMessage({ id: "form.mend" }, { count: unread.length })
        : isChanged
          ? null
          : intl.formatMessage({ id: "form.unchanged" });
  const submit = async () => {
    if (waits !== null) {
      announce(waits);
      return;
    }
    const whole = id === null ? { ...entry, id: await freeId() } : entry;
    // The fields are those of the list; the desk checks the entry by the schema.
    const done = await act({ do: "put", put: { list, entry: whole } as unknown as Put });
    if (!done.ok) {
      setFindings(done.findings);
      announce(intl.formatMessage({ id: "form.mend" }, { count: done.findings.length }));
      return;
    }
    forget();
    setFindings([]);
    setBase(whole);
    // What was typed while it was on its way stays.
    setEntry((now) => (now === entry ? whole : now));
    announce(intl.formatMessage({ id: "form.kept" }));
    onKept?.(id ?? String(whole["id"] ?? ""));
  };
  /** An id of its name that nothing in the draft has. */
  const freeId = async (): Promise<string> => {
    const named = (entry["title"] ?? entry["label"] ?? entry["name"] ?? "") as Localized;
    const taken = new Set<string>();
    for (;;) {
      const wish = nameId(named, (each) => taken.has(each));
      if ((await ask("entry", list, wish)) === null) return wish;
      taken.add(wish);
    }
  };
  const findingsOf = (field: string) => findings.filter(({ path }) => path.includes(field));
  const others = findings.filter(
    ({ path }) => !ENTRY_FIELDS[list].some(({ name: field }) => path.includes(field)),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      once(submit);
    } else if (event.target instanceof HTMLInputElement) event.preventDefault();
  };
  return (
    <form
      className={css["form"]}
      aria-label={intl.formatMessage({ id: `history.list.${list}` })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        once(submit);
      }}
      onKeyDown={onKeyDown}
    >
      {head}
      <h2 className={css["heading"]}>
        <FormattedMessage id={`history.list.${list}`} />{" "}
      </h2>
      {ENTRY_FIELDS[list].map((field) => (
        <EntryField
          key={field.name}
          field={field}
          label={
            field.name === "kind" ? intl.formatMessage({ id: "form.kind" }) : fieldName(field.name)
          }
          value={entry[field.name]}
          set={(value) => setEntry((now) => now && withValue(now, field, value))}
          findings={findingsOf(field.name)}
          onUnread={(isUnread) =>
            setUnread((now) => [
              ...now.filter((each) => each !== field.name),
              ...(isUnread ? [field.name] : []),
            ])
          }
        />
      ))}
      {others.length > 0 && (
        <div className={fields["fault"]}>
          <FindingLines findings={others} />
        </div>
      )}
      <div className={css["acts"]}>
        <button type="submit" className={css["solid"]} aria-disabled={waits !== null}>
          <FormattedMessage id={id === null ? "entry.add" : "form.keep"} />
        </button>
        <span className={css["muted"]}>{waits}</span>
        <button
          type="button"
          className={css["plain"]}
          onClick={() => {
            forget();
            setEntry(base);
            setFindings([]);
            onDiscarded?.();
          }}
        >
          <FormattedMessage id="form.discard" />
        </button>
        {id !== null && list !== "header" && (
          <button
            type="button"
            className={css["plain"]}
            onClick={() =>
              void act({ do: "remove", list, id }).then((done) => {
                if (!done.ok) {
                  setFindings(done.findings);
                  return;
                }
                forget();
                onRemoved?.();
              })
            }
          >
            <FormattedMessage id="entry.remove" />
          </button>
        )}
      </div>
    </form>
  );
}
