import type { Edit } from "../../../draft/desk/desk-types.ts";

/** Does an edit and says so; what was refused is told where it was asked for. */
export type Doer = (edit: Edit, said: string) => void;
