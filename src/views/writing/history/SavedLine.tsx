import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { WithWords } from "../../locale/WithWords.tsx";
import { useWriting } from "../writing.ts";
import css from "./History.module.css";
import { useAsideFile, useDraftFile } from "./use-draft-file.ts";
import { authorsZone, whenText } from "./when-text.ts";
import { CHANGE_WORDS } from "./words.ts";

/** How far what was written is out of harm's way: said quietly, unless it is not. */
export function SavedLine(): ReactNode {
  return (
    <WithWords words={CHANGE_WORDS}>
      <Line />
    </WithWords>
  );
}

function Line(): ReactNode {
  const { saved } = useWriting();
  const { locale } = useIntl();
  const takeFile = useDraftFile();
  switch (saved.is) {
    case "saved":
      return (
        <span className={css["saved"]}>
          <FormattedMessage
            id="saved.saved"
            values={{ time: whenText(saved.at, Date.now(), locale, authorsZone()) }}
          />
        </span>
      );
    case "visit":
      return (
        <span className={css["saved"]}>
          <FormattedMessage id="saved.visit" />
        </span>
      );
    case "not-saved":
      return (
        <span className={css["notSaved"]} role="alert">
          <FormattedMessage id={`saved.${saved.trouble}`} values={{ acts: saved.acts }} />{" "}
          <button type="button" className="link" onClick={() => void takeFile()}>
            <FormattedMessage id="saved.take" />
          </button>
        </span>
      );
  }
}

/** What is no part of the draft, though it was done: never passed over in silence. */
export function AsideLine(): ReactNode {
  return (
    <WithWords words={CHANGE_WORDS}>
      <Aside />
    </WithWords>
  );
}

function Aside(): ReactNode {
  const { aside } = useWriting();
  const takeFile = useAsideFile();
  if (aside === 0) return null;
  return (
    <span className={css["notSaved"]} role="alert">
      <FormattedMessage id="saved.aside" values={{ acts: aside }} />{" "}
      <button type="button" className="link" onClick={() => void takeFile()}>
        <FormattedMessage id="saved.takeAside" />
      </button>
    </span>
  );
}
