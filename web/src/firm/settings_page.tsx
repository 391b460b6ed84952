import { useLingui } from "@lingui/react/macro";
import { Page } from "~/parts/page";
import MeSection from "./me_section";
import { SettingsNav } from "./settings_nav";

export default function SettingsPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Settings`}>
      <div className="settings">
        <SettingsNav />
        <div className="stack-5 desk-only">
          <MeSection />
        </div>
      </div>
    </Page>
  );
}
