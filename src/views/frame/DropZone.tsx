import { type ReactNode, useEffect, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { isTyping } from "../kit/keys/is-typing.ts";
import { useSession } from "../state/reader.ts";
import css from "./DropZone.module.css";

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes("Files") ?? false;

/** Text of several lines, or that begins as JSON does: a word that is pasted is no file. */
const isFileText = (text: string): boolean => /^\s*[{[]|\S\s*\n\s*\S/.test(text);

/**
 * The whole page takes a file that is dropped on it, and says so while one hovers; and a file, or the
 * text of one, that is pasted where nobody writes.
 */
export function DropZone({ children }: { children: ReactNode }): ReactNode {
  const { open, notify } = useSession();
  const { formatMessage } = useIntl();
  const [hovered, setHovered] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Without this the browser leaves the page to show the file.
      event.preventDefault();
      setHovered(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovered(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovered(false);
      const [file, ...others] = event.dataTransfer?.files ?? [];
      if (!file) return;
      void open({ kind: "file", file });
      const [next] = others;
      if (next) notify("app.oneFile", { name: file.name, next: next.name });
    };
    const paste = ({ target, clipboardData }: ClipboardEvent) => {
      if (isTyping(target)) return;
      const text = clipboardData?.getData("text") ?? "";
      const name = formatMessage({ id: "app.pasted" });
      const file = clipboardData?.files[0] ?? (isFileText(text) && new File([text], name));
      if (file) void open({ kind: "file", file });
    };
    addEventListener("paste", paste);
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("paste", paste);
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [open, notify, formatMessage]);
  return (
    <>
      {children}
      {hovered && (
        <p className={css["invitation"]}>
          <FormattedMessage id="app.dropFile" />
        </p>
      )}
    </>
  );
}
