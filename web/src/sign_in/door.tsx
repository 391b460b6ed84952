// The frame of every page before one is signed in: the mark, one card, and the three languages.
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useMemo } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { FormatContext, plain_format } from "~/app/format";
import { type Language, languages, present_look, show_look } from "~/app/look";
import { speak } from "~/app/messages";
import { useTitle } from "~/app/title";
import { Brand } from "~/parts/brand";

const own_names: Record<Language, string> = { en: "English", da: "Dansk", ar: "العربية" };

export function Door({
  title,
  tagline,
  wide,
  children,
}: {
  title: string;
  tagline?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const { t, i18n } = useLingui();
  useTitle(title);
  const format = useMemo(() => plain_format(i18n.locale), [i18n.locale]);
  const choose = async (language: Language) => {
    if (await speak(language)) show_look({ ...present_look(), language });
  };
  return (
    <I18nProvider locale={format.locale}>
      <FormatContext value={format}>
        <main className="door">
          <div className="door-card" {...(wide ? { "data-wide": "" } : {})}>
            <div className="brand">
              <Brand />
              <h1 tabIndex={-1}>{title}</h1>
              {tagline ? <p className="quiet">{tagline}</p> : null}
            </div>
            {children}
            <div className="languages" role="group" aria-label={t`Language`}>
              {languages.map((language) => (
                <button
                  key={language}
                  type="button"
                  lang={language}
                  className="segment"
                  aria-pressed={i18n.locale === language}
                  onClick={() => void choose(language)}
                >
                  {own_names[language]}
                </button>
              ))}
            </div>
          </div>
        </main>
      </FormatContext>
    </I18nProvider>
  );
}
