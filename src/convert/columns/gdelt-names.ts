/** Names of the columns of GDELT's events, whose files have none. */

const actor = (n: 1 | 2): readonly string[] =>
  "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code"
    .split(" ")
    .map((name) => `Actor${n}${name}`);

/** Since February 2015 a place has the code of its district, too. */
const place = (of: string, hasDistrict: boolean): readonly string[] =>
  `Type FullName CountryCode ADM1Code ${hasDistrict ? "ADM2Code " : ""}Lat Long FeatureID`
    .split(" ")
    .map((name) => `${of}Geo_${name}`);

const names = (hasDistrict: boolean): readonly string[] => [
  ..."GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split(" "),
  ...actor(1),
  ...actor(2),
  ..."IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone".split(
    " ",
  ),
  ...["Actor1", "Actor2", "Action"].flatMap((of) => place(of, hasDistrict)),
  "DATEADDED",
  "SOURCEURL",
];

/** The names for a row of such a file, known by its number of cells and its three ways to say the day; null for any other. */
export function gdeltNames(row: readonly string[] = []): readonly string[] | null {
  const [id = "", day = "", month, year] = row;
  const isEvent =
    /^\d+$/.test(id) &&
    /^\d{8}$/.test(day) &&
    day.startsWith(`${month}`) &&
    day.startsWith(`${year}`);
  if (!isEvent || month?.length !== 6 || year?.length !== 4) return null;
  // The files of single days before April 2013 have no addresses.
  const of = [names(true), names(false), names(false).slice(0, -1)];
  return of.find(({ length }) => length === row.length) ?? null;
}
