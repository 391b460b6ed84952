import { useLingui } from "@lingui/react/macro";
import { Link, notFound, useParams } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { type ComponentType, lazy, Suspense } from "react";
import { may, useSession } from "~/app/session";
import { Page } from "~/parts/page";
import { SkeletonPage } from "~/parts/skeleton";
import { sections } from "./sections";
import { SettingsNav } from "./settings_nav";

const rooms: Record<string, ComponentType> = {
  me: lazy(() => import("./me_section")),
  look: lazy(() => import("./look_section")),
  security: lazy(() => import("./security_section")),
  firm: lazy(() => import("./firm_section")),
  calendar: lazy(() => import("./calendar_section")),
  morning: lazy(() => import("~/morning/morning_section")),
  calendars: lazy(() => import("~/meetings/calendars_section")),
  mailboxes: lazy(() => import("~/mail/mailboxes_section")),
  sending: lazy(() => import("~/mail/sending_section")),
  "mail-templates": lazy(() => import("~/mail/templates_section")),
  users: lazy(() => import("./users_section")),
  "own-fields": lazy(() => import("./own_fields_settings")),
  topics: lazy(() => import("./topics_settings")),
  "promise-kinds": lazy(() => import("./promise_kinds_settings")),
  "consent-texts": lazy(() => import("~/mail/texts_settings")),
  stopped: lazy(() => import("~/mail/stops_settings")),
  pipeline: lazy(() => import("./pipeline_settings")),
  bin: lazy(() => import("./bin_section")),
  backups: lazy(() => import("./backups_section")),
};

export default function SectionPage() {
  const { t, i18n } = useLingui();
  const { section: id } = useParams({ from: "/in/settings/$section" });
  const session = useSession();
  const section = sections.find((one) => one.id === id);
  const Room = rooms[id];
  if (!section || !Room || !may(session, section.least)) throw notFound();
  return (
    <Page
      title={i18n._(section.words)}
      below={
        <Link className="phone-only line" to="/settings">
          <ChevronLeft aria-hidden className="mirror" size={16} />
          {t`Settings`}
        </Link>
      }
    >
      <div className="settings" data-inside="">
        <SettingsNav />
        <div className="stack-5">
          <Suspense fallback={<SkeletonPage />}>
            <Room />
          </Suspense>
        </div>
      </div>
    </Page>
  );
}
