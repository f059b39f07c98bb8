import { type ReactNode, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useSession } from "../state/reader.ts";
import css from "./DropZone.module.css";

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes("Files") ?? false;

/** The whole page takes a file that is dropped on it, and says so while one hovers. */
export function DropZone({ children }: { children: ReactNode }): ReactNode {
  const { open } = useSession();
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
      const file = event.dataTransfer?.files[0];
      if (file) void open({ kind: "file", file });
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [open]);
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
