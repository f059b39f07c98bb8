import { useIntl } from "react-intl";

const UNITS = [
  ["gigabyte", 1e9],
  ["megabyte", 1e6],
  ["kilobyte", 1e3],
] as const;

/**
 * Words an amount of bytes, such as "0.3 MB".
 *
 * @param least  of a larger unit, before kilobytes are taken: with 1 it is "300 kB".
 */
export function useSize(least = 0.1): (bytes: number) => string {
  const { formatNumber } = useIntl();
  return (bytes) => {
    const [unit, size] = UNITS.find(
      ([unit, each]) => bytes >= each * (unit === "kilobyte" ? 0.1 : least),
    ) ?? ["byte", 1];
    const maximumFractionDigits = bytes / size < 10 ? 1 : 0;
    return formatNumber(bytes / size, { style: "unit", unit, maximumFractionDigits });
  };
}
