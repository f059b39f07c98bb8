import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** What is being edited in the panel of the open event; kept apart from the draft, which may be begun for it. */
export type Editing =
  /** An event that is there, by its id. */
  | { readonly is: "event"; readonly id: string }
  /** One that no words of a document led to. */
  | { readonly is: "new" }
  | null;

const editing = createStore<{ readonly now: Editing }>(() => ({ now: null }));

export const edit = (now: Editing): void => editing.setState({ now });

export const useEditing = (): Editing => useStore(editing, ({ now }) => now);
