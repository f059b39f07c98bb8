import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { Desk } from "../../../draft/desk/desk-types.ts";
import { announce } from "../../kit/announce.ts";
import { Copy } from "../../kit/Copy.tsx";
import { fileName } from "../../kit/files/file-name.ts";
import { saveFile } from "../../kit/files/save-file.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { useDesk, useWriting } from "../writing.ts";
import css from "./History.module.css";
import { Changed } from "./History.tsx";
import { saveDataset, savedInto } from "./save-dataset.ts";
import { useDraftFile } from "./use-draft-file.ts";
import { CHANGE_WORDS } from "./words.ts";

type EntryChange = ReturnType<Desk["handing"]>["entries"][number];

/** Entries that are listed at once. */
const PAGE = 50;

/** The draft handed on: as a dataset, whole, or as what has changed. */
export function HandOn(): ReactNode {
  return (
    <WithWords words={CHANGE_WORDS}>
      <div className={css["handOn"]}>
        <SaveDataset />
        <WholeDraft />
        <Changes />
      </div>
    </WithWords>
  );
}

function SaveDataset(): ReactNode {
  const { id, ask, state } = useWriting();
  const intl = useIntl();
  const [said, setSaid] = useState<string | null>(null);
  const [texts, setTexts] = useState<readonly { readonly path: string; readonly text: string }[]>(
    [],
  );
  const into = savedInto(id);
  const save = async () => {
    const name = fileName(state.title, "json");
    const outcome = await saveDataset(id, name, async () => {
      const { dataset, texts } = await ask("datasetFile");
      setTexts(texts);
      return dataset;
    });
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
      {texts.length > 0 && (
        <ul className={css["texts"]}>
          {texts.map(({ path, text }) => (
            <li key={path}>
              <button
                type="button"
                className="link"
                onClick={() =>
                  saveFile(
                    new Blob([text], { type: "text/plain;charset=utf-8" }),
                    path.slice(path.lastIndexOf("/") + 1),
                  )
                }
              >
                <FormattedMessage id="handOn.text" values={{ path }} />
              </button>
            </li>
          ))}
        </ul>
      )}
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
  const handing = useDesk("handing", useLanguage());
  const intl = useIntl();
  const [shown, setShown] = useState(PAGE);
  if (handing === null) return null;
  const { entries, markdown, patch } = handing;
  if (entries.length === 0) {
    return (
      <p className={css["note"]}>
        <FormattedMessage id="handOn.unchanged" />
      </p>
    );
  }
  return (
    <section aria-labelledby="hand-on-changes">
      <div className={css["head"]}>
        <h3 id="hand-on-changes">
          <FormattedMessage id="handOn.changes" values={{ count: entries.length }} />
        </h3>
      </div>
      <ul className={css["entries"]}>
        {entries.slice(0, shown).map((entry) => (
          <li key={`${entry.list} ${entry.id}`}>
            <EntryName entry={entry} />
            {entry.fields.map((change) => (
              <p key={change.field}>
                <Changed change={change} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      {shown < entries.length && (
        <button type="button" className={css["act"]} onClick={() => setShown(shown + PAGE)}>
          <FormattedMessage
            id="handOn.moreChanges"
            values={{ count: Math.min(PAGE, entries.length - shown) }}
          />
        </button>
      )}
      <div className={css["take"]}>
        <Copy text={markdown} label={intl.formatMessage({ id: "handOn.copy" })} />
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

function EntryName({ entry }: { entry: EntryChange }): ReactNode {
  const lang = useLanguage();
  const { list, name, kind } = entry;
  const { text, lang: of } = localText(name, lang);
  return (
    <h4>
      <FormattedMessage id={`history.list.${list}`} />{" "}
      <span lang={of || undefined} dir="auto">
        {text}
      </span>{" "}
      {kind !== "changed" && <FormattedMessage id={`handOn.${kind}`} />}
    </h4>
  );
}
