import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { setView } from "../../query/criteria/query.ts";
import { verifiedIn } from "../names/verified.ts";
import { useReader } from "../state/reader.ts";
import css from "./Verified.module.css";

/** Says that the passages were checked against their sources, and leads to how anybody repeats it. */
export function Verified(): ReactNode {
  const { summary, lang, change } = useReader();
  const verified = verifiedIn(summary, lang);
  if (verified === null) return null;
  return (
    <p className={css["verified"]}>
      <FormattedMessage
        id={verified.changed ? "verified.changed" : "verified"}
        values={{ ...verified }}
      />{" "}
      <button
        type="button"
        className="link"
        onClick={() => change((query) => setView(query, "about"))}
      >
        <FormattedMessage id="verified.repeat" />
      </button>
    </p>
  );
}
