/** A box to tick or a button takes no letters. */
const TAKES_LETTERS =
  "textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=file])";

/** Whether a key pressed there is part of a text, or of a choice from a list, and no command. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(TAKES_LETTERS));
