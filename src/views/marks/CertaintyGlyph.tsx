import type { ReactNode } from "react";
import type { Certainty } from "../../query/criteria/query.ts";
import type { MarkForm } from "./form.ts";
import { Glyph } from "./Glyph.tsx";

const FILLS: Readonly<Record<Certainty, MarkForm["fill"]>> = {
  occurred: "full",
  planned: "outline",
  projected: "outline",
  alleged: "half",
  "second-hand": "half",
  approximate: "full",
};

/** The legend: the mark each value of the certainty filter stands for, in ink. */
export function CertaintyGlyph({ certainty }: { certainty: Certainty }): ReactNode {
  const form: MarkForm = {
    shape: "disc",
    fill: FILLS[certainty],
    about: certainty === "approximate",
    lasted: false,
    openStart: false,
    openEnd: false,
  };
  return <Glyph form={form} hue={null} />;
}
