import { type ReactNode, useEffect, useRef } from "react";
import { useBackCloses } from "./use-back-closes.ts";

type Props = {
  readonly open: boolean;
  readonly close: () => void;
  readonly className: string | undefined;
  /** Rendered only while it is open. */
  readonly children: ReactNode;
} & ({ readonly label: string } | { readonly labelledBy: string });

/** A dialog over the page, until it is closed by Escape, a press beside it, or a finger's Back. */
export function Modal({ open, close, className, children, ...name }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  useBackCloses(open, close);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-label={"label" in name ? name.label : undefined}
      aria-labelledby={"labelledBy" in name ? name.labelledBy : undefined}
      // What closes is told in a task of its own: a key pressed before it may have opened it anew.
      onCancel={({ target, currentTarget }) => {
        // A choice of file that is given up says it too.
        if (target === currentTarget) close();
      }}
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) close();
      }}
      onPointerDown={(event) => {
        // The backdrop belongs to the dialog; whatever is inside it is another element.
        if (event.target === event.currentTarget) close();
      }}
    >
      {open && children}
    </dialog>
  );
}
