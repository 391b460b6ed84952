import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import {
  Bell,
  BriefcaseBusiness,
  Building2,
  CalendarClock,
  Import as ImportIcon,
  ListChecks,
  Mail,
  MessageSquareWarning,
  Settings,
  Trash2,
  UserRound,
} from "lucide-react";
import { UnreadCount } from "~/morning/unread_count";
import { Page } from "~/parts/page";

/** On a phone: what did not fit in the bar. */
export default function MorePage() {
  const { t } = useLingui();
  return (
    <Page title={t`More`}>
      <div className="stack">
        <nav className="card more" aria-label={t`More`}>
          <Link to="/tasks">
            <ListChecks aria-hidden />
            <Trans>Tasks</Trans>
          </Link>
          <Link to="/deals">
            <BriefcaseBusiness aria-hidden />
            <Trans>Deals</Trans>
          </Link>
          <Link to="/complaints">
            <MessageSquareWarning aria-hidden />
            <Trans>Complaints</Trans>
          </Link>
          <Link to="/notifications">
            <Bell aria-hidden />
            <Trans>Notifications</Trans>
            <UnreadCount />
          </Link>
          <Link to="/outbox">
            <Mail aria-hidden />
            <Trans>Drafts and outbox</Trans>
          </Link>
          <Link to="/organisations">
            <Building2 aria-hidden />
            <Trans>Organisations</Trans>
          </Link>
          <Link to="/meeting">
            <CalendarClock aria-hidden />
            <Trans>Before the meeting</Trans>
          </Link>
          <Link to="/import">
            <ImportIcon aria-hidden />
            <Trans>Import</Trans>
          </Link>
          <Link to="/settings/$section" params={{ section: "me" }}>
            <UserRound aria-hidden />
            <Trans>You</Trans>
          </Link>
          <Link to="/settings">
            <Settings aria-hidden />
            <Trans>Settings</Trans>
          </Link>
          <Link to="/settings/$section" params={{ section: "bin" }}>
            <Trash2 aria-hidden />
            <Trans>Bin</Trans>
          </Link>
        </nav>
      </div>
    </Page>
  );
}
