/** Phone, mail, code or amount: left to right in any language, never broken over two lines. */
export function Ltr({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="together">
      {children}
    </bdi>
  );
}

/** A value inside a sentence that is a string: isolated, so that neither turns the other round. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
