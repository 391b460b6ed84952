import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { may, useSession } from "~/app/session";
import { sections } from "./sections";

export function SettingsNav() {
  const { t, i18n } = useLingui();
  const session = useSession();
  return (
    <nav className="settings-nav" aria-label={t`Settings`}>
      {sections
        .filter((section) => may(session, section.least))
        .map((section) => (
          <Link
            key={section.id}
            to="/settings/$section"
            params={{ section: section.id }}
            activeProps={{ "aria-current": "page" }}
          >
            {i18n._(section.words)}
          </Link>
        ))}
      <Link to="/import">{t`Import and export`}</Link>
    </nav>
  );
}
