/** The names of what family trees (GEDCOM) call events, and of what is said of a life without being one. */

/** Each is an event with or without its date. */
export const EVENTS: Readonly<Record<string, string>> = {
  ADOP: "Adoption",
  ANUL: "Annulment",
  BAPM: "Baptism",
  BARM: "Bar mitzvah",
  BASM: "Bat mitzvah",
  BIRT: "Birth",
  BLES: "Blessing",
  BURI: "Burial",
  CENS: "Census",
  CHR: "Christening",
  CHRA: "Christening",
  CONF: "Confirmation",
  CREM: "Cremation",
  DEAT: "Death",
  DIV: "Divorce",
  DIVF: "Filing for divorce",
  EMIG: "Emigration",
  ENGA: "Engagement",
  EVEN: "Event",
  FCOM: "First communion",
  GRAD: "Graduation",
  IMMI: "Immigration",
  MARB: "Banns",
  MARC: "Marriage contract",
  MARL: "Marriage licence",
  MARR: "Marriage",
  MARS: "Marriage settlement",
  NATU: "Naturalisation",
  NO: "No event",
  ORDN: "Ordination",
  PROB: "Probate",
  RETI: "Retirement",
  WILL: "Will",
};

/** Each is an event where it has a date. */
const FACTS: Readonly<Record<string, string>> = {
  BAPL: "Baptism",
  CAST: "Caste",
  CONL: "Confirmation",
  DSCR: "Description",
  EDUC: "Education",
  ENDL: "Endowment",
  FACT: "Fact",
  IDNO: "Number",
  INIL: "Initiatory",
  NATI: "Nationality",
  NCHI: "Children",
  NMR: "Marriages",
  OCCU: "Occupation",
  PROP: "Property",
  RELI: "Religion",
  RESI: "Residence",
  SLGC: "Sealing",
  SLGS: "Sealing",
  SSN: "Number",
  TITL: "Title",
  _DEG: "Degree",
  _ELEC: "Election",
  _EXCM: "Excommunication",
  _FUN: "Funeral",
  _MDCL: "Illness",
  _MEDC: "Illness",
  _MILI: "Military service",
  _MILT: "Military service",
  _SEPR: "Separation",
};

/** The name of an event or a fact; a program's own tag is its own name. */
export const nameOfTag = (tag: string): string =>
  EVENTS[tag] ?? FACTS[tag] ?? tag.replace(/^_+/, "").toLowerCase();

/** Tags about the record, and not about the life: their days are those of whoever typed it. */
const OF_THE_RECORD = /^(?:CHAN|CREA|SOUR|OBJE|NOTE|SNOTE|REFN|_?UPD\w*|_?UID|EXID|DATA)$/;

export const mayBeEvent = (tag: string): boolean => !OF_THE_RECORD.test(tag);
