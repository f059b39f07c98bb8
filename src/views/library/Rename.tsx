import { type ReactNode, useEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import css from "./Library.module.css";

interface Props {
  readonly name: string;
  /** @param name  null gives the dataset its own title back. */
  readonly save: (name: string | null) => Promise<void>;
  readonly end: () => void;
}

/** The field for another name, in the place of the title: Enter saves, Escape leaves it as it was. */
export function Rename({ name, save, end }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className={css["rename"]}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = field.current?.value.trim() ?? "";
        void save(typed === "" ? null : typed).then(end);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) end();
      }}
    >
      <input
        ref={field}
        aria-label={formatMessage({ id: "library.name" })}
        defaultValue={name}
        maxLength={LIMITS.titleLength}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of what was pressed
        autoFocus
      />
      <button type="submit" className={css["strong"]}>
        <FormattedMessage id="library.save" />
      </button>
      <button type="button" className="link" onClick={end}>
        <FormattedMessage id="library.cancel" />
      </button>
    </form>
  );
}
