/** A small dataset whose names tests speak of. */
import { datasetSchema } from "../../dataset/format/schema.ts";

export const HARBOUR = datasetSchema.parse({
  format: "dateline/1",
  title: "Harbour",
  topics: [
    { id: "toll", label: { en: "Toll and customs", ko: "통행세" } },
    {
      id: "nmd",
      label: "NMD",
      abbreviation: "NMD",
      kind: "system",
      description: "National Missile Defense, a plan for a shield.",
    },
    { id: "shield", label: "Missile defence" },
    { id: "dome", label: { en: "“Iron Dome” (U.S.)", ko: "아이언돔" }, kind: "system" },
  ],
  actors: [
    { id: "putin", name: { en: "Vladimir Putin", ko: "블라디미르 푸틴" }, country: "RU" },
    { id: "kim-dae-jung", name: { en: "Kim Dae-jung", ko: "김대중" }, country: "KR" },
    { id: "kim-jong-un", name: { en: "Kim Jong-un", ko: "김정은" }, country: "KP" },
    { id: "ishiba", name: { en: "Shigeru Ishiba", ko: "이시바 시게루" }, country: "JP" },
    { id: "no", name: "No Kwang Chol", country: "KP" },
    { id: "pentagon", name: "Department of Defense", kind: "organisation", country: "US" },
  ],
  events: [],
});
