import { isTyping } from "../../kit/keys/is-typing.ts";
import { useKeydown } from "../../kit/keys/use-keydown.ts";
import { useWriting } from "../writing.ts";

/** What a key means for the history; null for any other. */
export function undoKey(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): "undo" | "redo" | null {
  const isCommand = event.ctrlKey !== event.metaKey && !event.altKey;
  if (!isCommand) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && event.ctrlKey && !event.shiftKey ? "redo" : null;
}

/** Undoes and redoes by key, on the whole page; in a field the keys are the browser's, for what is typed there. */
export function useUndoKeys(): void {
  const { state, undo, redo } = useWriting();
  useKeydown((event) => {
    const what = event.defaultPrevented || isTyping(event.target) ? null : undoKey(event);
    if (what === null) return;
    event.preventDefault();
    // Where another tab writes, it undoes as well.
    if (!state.elsewhere) void (what === "undo" ? undo() : redo());
  }, window);
}
