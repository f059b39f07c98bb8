import { createStore } from "zustand/vanilla";

/** The words said to whoever listens to the page; a new serial says the same words again. */
export const announced = createStore<{ readonly serial: number; readonly words: string }>(() => ({
  serial: 0,
  words: "",
}));

/** Says one message, after whatever is being said; seen by nobody, so it repeats what is on screen. */
export const announce = (words: string): void =>
  announced.setState(({ serial }) => ({ serial: serial + 1, words }));
