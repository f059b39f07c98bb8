import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { FieldChange } from "../../../draft/desk/desk-types.ts";
import { announce } from "../../kit/announce.ts";
import { Copy } from "../../kit/Copy.tsx";
import { saveFile } from "../../kit/save-file.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { useDesk, useWriting } from "../writing.ts";
import { valueText } from "./act-words.ts";
import css from "./History.module.css";
import { Changed } from "./History.tsx";
import { fileName, saveDataset, savedInto } from "./save-dataset.ts";
import { useFieldWords } from "./use-act-words.ts";
import { useDraftFile } from "./use-draft-file.ts";
import { HISTORY_WORDS } from "./words.ts";

/** Changes that are listed at once. */
const PAGE = 50;

/** The draft handed on: as a dataset, whole, or as what has changed. */
export function HandOn(): ReactNode {
  return (
    <WithWords words={HISTORY_WORDS}>
      <section className={css["handOn"]} aria-labelledby="hand-on">
        <h2 id="hand-on">
          <FormattedMessage id="handOn.title" />
        </h2>
        <SaveDataset />
        <WholeDraft />
        <Changes />
      </section>
    </WithWords>
  );
}

function SaveDataset(): ReactNode {
  const { id, ask, state } = useWriting();
  const intl = useIntl();
  const [said, setSaid] = useState<string | null>(null);
  const into = savedInto(id);
  const save = async () => {
    const outcome = await saveDataset(id, fileName(state.title, "json"), () => ask("datasetFile"));
    if (outcome.is === "cancelled") return;
    const words = intl.formatMessage(
      { id: `handOn.${outcome.is}` },
      outcome.is === "failed" ? { why: outcome.why } : { name: outcome.name },
    );
    setSaid(words);
    announce(words);
  };
  return (
    <div className={css["way"]}>
      <button type="button" className={css["solid"]} onClick={() => void save()}>
        <FormattedMessage id="handOn.save" />
      </button>
      <p>
        {said ??
          (into === null ? (
            <FormattedMessage id="handOn.save.what" values={{ events: state.events }} />
          ) : (
            <FormattedMessage id="handOn.save.into" values={{ name: into }} />
          ))}
      </p>
    </div>
  );
}

function WholeDraft(): ReactNode {
  const takeFile = useDraftFile();
  return (
    <div className={css["way"]}>
      <button type="button" className={css["strong"]} onClick={() => void takeFile()}>
        <FormattedMessage id="handOn.draft" />
      </button>
      <p>
        <FormattedMessage id="handOn.draft.what" />
      </p>
    </div>
  );
}

function Changes(): ReactNode {
  const { state } = useWriting();
  const handing = useDesk("handing");
  const intl = useIntl();
  const textOf = useChangesText();
  const [shown, setShown] = useState(PAGE);
  if (handing === null) return null;
  const { changes, patch } = handing;
  if (changes.length === 0) {
    return (
      <p className={css["note"]}>
        <FormattedMessage id="handOn.unchanged" />
      </p>
    );
  }
  const entries = byEntry(changes.slice(0, shown));
  return (
    <section aria-labelledby="hand-on-changes">
      <div className={css["head"]}>
        <h3 id="hand-on-changes">
          <FormattedMessage id="handOn.changes" values={{ count: changes.length }} />
        </h3>
      </div>
      <ul className={css["entries"]}>
        {entries.map((of) => (
          <li key={`${of[0]?.list} ${of[0]?.id}`}>
            <EntryName change={of[0]} />
            {of.map((change) => (
              <p key={change.field}>
                <Changed change={change} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      {shown < changes.length && (
        <button type="button" className={css["act"]} onClick={() => setShown(shown + PAGE)}>
          <FormattedMessage
            id="handOn.moreChanges"
            values={{ count: Math.min(PAGE, changes.length - shown) }}
          />
        </button>
      )}
      <div className={css["take"]}>
        <Copy text={textOf(changes)} label={intl.formatMessage({ id: "handOn.copy" })} />
        <button
          type="button"
          onClick={() =>
            saveFile(
              new Blob([patch], { type: "application/json-patch+json" }),
              fileName(state.title, "patch.json"),
            )
          }
        >
          <FormattedMessage id="handOn.patch" />
        </button>
      </div>
    </section>
  );
}

function EntryName({ change }: { change: FieldChange | undefined }): ReactNode {
  const lang = useLanguage();
  if (change === undefined) return null;
  const { text, lang: of } = localText(change.name, lang);
  return (
    <h4>
      <FormattedMessage id={`history.list.${change.list}`} />{" "}
      <span lang={of || undefined} dir="auto">
        {text}
      </span>{" "}
      <code>{change.id}</code>
    </h4>
  );
}

/** Gives changes as text that can be sent to whoever keeps the dataset. */
function useChangesText(): (changes: readonly FieldChange[]) => string {
  const intl = useIntl();
  const lang = useLanguage();
  const fieldName = useFieldWords();
  const none = intl.formatMessage({ id: "handOn.none" });
  return (changes) =>
    byEntry(changes)
      .map((of) => {
        const [first] = of;
        if (first === undefined) return "";
        const list = intl.formatMessage({ id: `history.list.${first.list}` });
        const lines = of.map((change) => {
          const [was, is] = [change.before, change.after].map((value) =>
            value === null ? none : valueText(change, value, lang),
          );
          return `  ${fieldName(change.field)}: ${was} → ${is}`;
        });
        return [`${list} ${localText(first.name, lang).text} (${first.id})`, ...lines].join("\n");
      })
      .join("\n\n");
}

/** Changes of one entry together, in the order in which its first came. */
function byEntry(changes: readonly FieldChange[]): readonly (readonly FieldChange[])[] {
  const entries = new Map<string, FieldChange[]>();
  for (const change of changes) {
    const key = `${change.list} ${change.id}`;
    entries.set(key, [...(entries.get(key) ?? []), change]);
  }
  return [...entries.values()];
}
