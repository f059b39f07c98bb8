import { type ReactNode, useRef } from "react";
import { useSession } from "../../state/reader.ts";

/**
 * A button that lets the reader choose a file of their own, of any kind: its content tells which. It is read
 * here, not sent anywhere.
 */
export function OpenFile({
  className,
  children,
}: {
  className: string | undefined;
  children: ReactNode;
}): ReactNode {
  const { open } = useSession();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // Emptied, so that choosing the same file again after mending it counts as a change.
          currentTarget.value = "";
          if (file) void open({ kind: "file", file });
        }}
      />
    </>
  );
}
