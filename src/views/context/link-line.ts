/** The line that a link is drawn by: a form for each sort of link, a dash where it was inferred. */
import type { LinkType } from "../../dataset/format/vocabulary.ts";
import type { RelatedEvent } from "../../query/answers/answer-types.ts";

/** An arrow to what came of it; a dot at the whole; a bar across what disagrees; two lines for what is alike. */
export type LinkForm = "arrow" | "dot" | "bar" | "double";

const FORMS: Readonly<Record<LinkType, LinkForm>> = {
  "leads-to": "arrow",
  precedes: "arrow",
  "responds-to": "arrow",
  "part-of": "dot",
  reports: "dot",
  about: "dot",
  "deadline-of": "dot",
  despite: "bar",
  contradicts: "bar",
  echoes: "double",
};

export const formOf = ({ type }: Pick<RelatedEvent, "type">): LinkForm => FORMS[type];

/** True where the line ends at the related event, and not at the open one: what came of it, the whole it belongs to. */
export const endsThere = ({ type, direction }: Pick<RelatedEvent, "type" | "direction">): boolean =>
  // A response states what it responds to, and comes of it all the same.
  (direction === "out") !== (type === "responds-to");
