import type { MessageFormatElement } from "react-intl";

/** The words of a message that takes no argument, as it is written or in the pieces in which a build has read it. */
export const messageWords = (message: string | readonly MessageFormatElement[]): string =>
  typeof message === "string"
    ? message
    : message.map((piece) => ("value" in piece ? piece.value : "")).join("");
