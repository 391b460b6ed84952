/** The mark: a K whose knot is tied. */
export function Brand() {
  return (
    <svg viewBox="0 0 64 64" aria-hidden>
      <rect width="64" height="64" rx="15" fill="oklch(43% .065 190)" />
      <path
        d="M20 15v34M44 15 25 32.5 44.5 49"
        fill="none"
        stroke="oklch(98.5% .006 85)"
        strokeWidth="6.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="47" cy="32" r="4" fill="oklch(82% .1 75)" />
    </svg>
  );
}
