// Far jumps by first letter, in the alphabet of the firm's language.
import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useSession } from "~/app/session";

const latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const alphabets: Record<string, string> = {
  en: latin,
  da: `${latin}ÆØÅ`,
  ar: "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
};

export function Letters({
  to,
  chosen,
}: {
  to: "/people" | "/organisations";
  chosen: string | undefined;
}) {
  const { t, i18n } = useLingui();
  const { firm } = useSession();
  const language = firm.language in alphabets ? firm.language : i18n.locale;
  return (
    <nav className="letters" aria-label={t`Jump to a letter`}>
      {Array.from(alphabets[language] ?? latin).map((letter) => (
        <Link
          key={letter}
          to={to}
          search={(old: Record<string, unknown>) =>
            ({ ...old, from: old["from"] === letter ? undefined : letter }) as never
          }
          replace
          activeProps={{}}
          aria-current={chosen === letter ? "true" : undefined}
          lang={language}
        >
          {letter}
        </Link>
      ))}
    </nav>
  );
}
