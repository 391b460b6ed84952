/** A number as people type it: with Arabic-Indic digits, and a comma or an Arabic sign for the decimals. */
export function read_number(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[٫,]/g, ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
