// What surrounds every page: side bar on a desk, bottom bar and the round Note button on a phone, and the dialogs.
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, Outlet, useNavigate, useRouter } from "@tanstack/react-router";
import {
  Bell,
  BriefcaseBusiness,
  Building2,
  Ellipsis,
  Handshake,
  Import as ImportIcon,
  ListChecks,
  Mail,
  MessageSquareWarning,
  NotebookPen,
  Search,
  Settings,
  Sun,
  Users,
} from "lucide-react";
import { lazy, Suspense, useEffect } from "react";
import { UnreadCount } from "~/morning/unread_count";
import { Brand } from "~/parts/brand";
import { Button } from "~/parts/button";
import { Face } from "~/parts/face";
import { DialogHost } from "./dialog_host";
import { allow_single_keys, useKeys } from "./keys";
import { LiveRegion } from "./live_region";
import { OfflineBar } from "./offline_bar";
import { useOpen } from "./open";
import { useSession } from "./session";

const Toasts = lazy(() => import("~/parts/toasts"));

function useFocusOnNavigation() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", (event) => {
        if (!event.pathChanged || !event.fromLocation) return;
        const heading = document.querySelector<HTMLElement>("main h1");
        if (!document.activeElement?.closest("main [data-keeps-focus]"))
          heading?.focus({ preventScroll: true });
      }),
    [router],
  );
}

function useShellKeys() {
  const navigate = useNavigate();
  const { open } = useOpen();
  useKeys({
    "Mod KeyK": () => open("find"),
    "/": () => {
      const field = document.querySelector<HTMLElement>("main [data-page-search]");
      if (field) field.focus();
      else open("find");
    },
    "?": () => open("keys"),
    KeyN: () => open("note"),
    KeyP: () => open("promise"),
    KeyT: () => open("task"),
    "KeyG KeyT": () => void navigate({ to: "/" }),
    "KeyG KeyP": () => void navigate({ to: "/people" }),
    "KeyG KeyO": () => void navigate({ to: "/promises" }),
    "KeyG KeyK": () => void navigate({ to: "/tasks" }),
    "KeyG KeyD": () => void navigate({ to: "/deals" }),
    "KeyG KeyC": () => void navigate({ to: "/complaints" }),
  });
}

const current = { activeProps: { "aria-current": "page" as const } };

function SideBar() {
  const { t } = useLingui();
  const { user, firm } = useSession();
  const { open } = useOpen();
  return (
    <header className="side">
      <div className="firm">
        <Brand />
        <bdi className="one-line">{firm.name}</bdi>
      </div>
      <div className="stack">
        <Button look="primary" icon={<NotebookPen aria-hidden />} onPress={() => open("note")}>
          {t`Note a conversation`}
        </Button>
        <Button className="find" icon={<Search aria-hidden />} onPress={() => open("find")}>
          {t`Search or do`}
          <kbd dir="ltr" aria-hidden>
            {"Ctrl K"}
          </kbd>
        </Button>
      </div>
      <nav className="nav" aria-label={t`Main`}>
        <Link to="/" {...current}>
          <Sun aria-hidden />
          <Trans>Today</Trans>
        </Link>
        <Link to="/people" {...current}>
          <Users aria-hidden />
          <Trans context="menu">People</Trans>
        </Link>
        <Link to="/organisations" {...current}>
          <Building2 aria-hidden />
          <Trans>Organisations</Trans>
        </Link>
        <Link to="/promises" {...current}>
          <Handshake aria-hidden />
          <Trans>Promises</Trans>
        </Link>
        <Link to="/tasks" {...current}>
          <ListChecks aria-hidden />
          <Trans>Tasks</Trans>
        </Link>
        <Link to="/deals" {...current}>
          <BriefcaseBusiness aria-hidden />
          <Trans>Deals</Trans>
        </Link>
        <Link to="/complaints" {...current}>
          <MessageSquareWarning aria-hidden />
          <Trans>Complaints</Trans>
        </Link>
        <Link to="/notifications" {...current}>
          <Bell aria-hidden />
          <Trans>Notifications</Trans>
          <UnreadCount />
        </Link>
        <Link to="/outbox" {...current}>
          <Mail aria-hidden />
          <Trans>Drafts and outbox</Trans>
        </Link>
      </nav>
      <nav className="bottom nav" aria-label={t({ message: "Firm", context: "settings" })}>
        <Link to="/import" {...current}>
          <ImportIcon aria-hidden />
          <Trans>Import</Trans>
        </Link>
        <Link to="/settings" {...current}>
          <Settings aria-hidden />
          <Trans>Settings</Trans>
        </Link>
        <Link to="/settings/$section" params={{ section: "me" }} className="me">
          <Face name={user.name} />
          <bdi className="one-line">{user.name}</bdi>
        </Link>
      </nav>
    </header>
  );
}

function BottomBar() {
  const { t } = useLingui();
  const { open } = useOpen();
  return (
    <>
      <nav className="bottom-bar" aria-label={t`Main`}>
        <Link to="/capture" className="note-round" aria-label={t`Note a conversation`}>
          <NotebookPen aria-hidden />
        </Link>
        <Link to="/" {...current}>
          <Sun aria-hidden />
          <span>
            <Trans>Today</Trans>
          </span>
        </Link>
        <Link to="/people" {...current}>
          <Users aria-hidden />
          <span>
            <Trans context="menu">People</Trans>
          </span>
        </Link>
        <Link to="/promises" {...current}>
          <Handshake aria-hidden />
          <span>
            <Trans>Promises</Trans>
          </span>
        </Link>
        <button type="button" onClick={() => open("find")}>
          <Search aria-hidden />
          <span>
            <Trans>Search</Trans>
          </span>
        </button>
        <Link to="/more" {...current}>
          <Ellipsis aria-hidden />
          <span>
            <Trans>More</Trans>
          </span>
        </Link>
      </nav>
    </>
  );
}

/** What a key opens is fetched before the key is pressed, so that no letter typed after it is lost. */
function useReadyDialogs() {
  useEffect(() => {
    const timer = setTimeout(() => {
      void import("./palette");
      void import("~/individuals/note_dialog");
      void import("~/promises/promise_dialog");
      void import("~/tasks/task_dialog");
    }, 1500);
    return () => clearTimeout(timer);
  }, []);
}

export function Shell() {
  const { user } = useSession();
  useReadyDialogs();
  useFocusOnNavigation();
  useShellKeys();
  useEffect(() => allow_single_keys(user.single_keys), [user.single_keys]);
  return (
    <div className="shell">
      <a className="skip button" href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <SideBar />
      <div>
        <main className="main" id="main" tabIndex={-1}>
          <OfflineBar />
          <Outlet />
        </main>
      </div>
      <BottomBar />
      <DialogHost />
      <LiveRegion />
      <Suspense>
        <Toasts />
      </Suspense>
    </div>
  );
}
