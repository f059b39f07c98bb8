import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { saveFile } from "../kit/files/save-file.ts";
import { useLanguage } from "../locale/use-language.ts";
import css from "./Library.module.css";

const KINDS = ["xlsx", "csv"] as const;

/** An empty table to fill in, for a spreadsheet; what makes it is loaded when it is asked for. */
export function Template(): ReactNode {
  const { formatMessage } = useIntl();
  const lang = useLanguage();
  const save = async (kind: (typeof KINDS)[number]) => {
    const { templateCsv, templateXlsx } = await import("../../convert/writing/template.ts");
    const content = kind === "csv" ? templateCsv(lang) : new Uint8Array(templateXlsx(lang));
    saveFile(new Blob([content]), `${formatMessage({ id: "library.template.name" })}.${kind}`);
  };
  return (
    <span className={css["templates"]}>
      <FormattedMessage id="library.template" />
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="link"
          aria-label={formatMessage({ id: "library.template.as" }, { kind: kind.toUpperCase() })}
          onClick={() => void save(kind).catch(() => undefined)}
        >
          {kind.toUpperCase()}
        </button>
      ))}
    </span>
  );
}
