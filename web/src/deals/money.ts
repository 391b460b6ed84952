// Amounts are kept in minor units (øre, cents, fils); people write and read them in whole ones.
import { useFormat } from "~/app/format";

/** How many decimals a currency has: 2, but 0 for yen and 3 for dinars. */
export function decimals_of(currency: string): number {
  try {
    const made = new Intl.NumberFormat("en", { style: "currency", currency });
    return made.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** "12 500,00 kr." in the reader's own way. */
export function useMoney() {
  const { locale, number } = useFormat();
  return (minor: number, currency: string): string => {
    const value = minor / 10 ** decimals_of(currency);
    try {
      return new Intl.NumberFormat(locale, {
        style: "currency",
        currency,
        trailingZeroDisplay: "stripIfInteger",
      } as Intl.NumberFormatOptions).format(value);
    } catch {
      return `${number(value)} ${currency}`;
    }
  };
}

/** For a field: the digits alone, with the reader's decimal sign. */
export function money_text(minor: number | null, currency: string, locale: string): string {
  if (minor === null) return "";
  const decimals = decimals_of(currency);
  const whole = minor % 10 ** decimals === 0;
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: whole ? 0 : decimals,
  }).format(minor / 10 ** decimals);
}

function decimal_sign(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find((part) => part.type === "decimal")?.value === "," ? "," : ".";
}

/** As people type it: 12500, 12.500, 12,500.00, ١٢٬٥٠٠٫٥٠. Nothing for an empty field, NaN for no amount. */
export function read_money(text: string, currency: string, locale: string): number | null {
  const decimals = decimals_of(currency);
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s\u00a0\u202f٬']/g, "")
    .replace(/٫/g, decimal_sign(locale));
  if (plain === "") return null;
  if (!/^\d[\d.,]*$/.test(plain)) return NaN;
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  const sign = plain[last] ?? "";
  const tail = plain.length - last - 1;
  const alone = last >= 0 && plain.split(sign).length === 2;
  const mixed = plain.includes(".") && plain.includes(",");
  const thousands = !mixed && tail === 3 && (decimals < 3 || sign !== decimal_sign(locale));
  const is_decimal = alone && !thousands;
  const digits = (part: string) => part.replace(/[.,]/g, "");
  const whole = digits(is_decimal ? plain.slice(0, last) : plain);
  const part = is_decimal ? plain.slice(last + 1) : "";
  if (part.length > decimals) return NaN;
  return Number(whole) * 10 ** decimals + Number(part.padEnd(decimals, "0") || 0);
}
