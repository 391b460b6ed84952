// The table of contents of the page.
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { answer, api, Refused } from "~/api/client";
import { SkeletonPage } from "~/parts/skeleton";
import { OuterError, PageError, PageMissing } from "./errors";
import { validate_open } from "./open";
import { session_query } from "./session";
import { SignedIn } from "./signed_in";
import { known_writers } from "./writers";
import {
  validate_meeting,
  validate_people,
  validate_practice,
  validate_promises,
  validate_record,
  validate_tasks,
  validate_complaints,
  validate_deals,
} from "./search_params";
import { TodayPage } from "~/today/today_page";

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  errorComponent: OuterError,
  notFoundComponent: PageMissing,
});

const signed_in = createRoute({
  getParentRoute: () => root,
  id: "in",
  validateSearch: validate_open,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(session_query);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const signed_out = error.status === 401;
      // A note can be written all the same; it waits for its writer.
      if (writes_later(location.pathname, signed_out) && (signed_out || error.unreachable))
        throw redirect({ to: "/capture/later", search: location.search as object });
      if (!signed_out) throw error;
      const setup = await answer(api.GET("/api/setup"));
      if (setup.needed) throw redirect({ to: "/set-up" });
      throw redirect({
        to: "/sign-in",
        search: location.href === "/" ? {} : { next: location.href },
      });
    }
  },
  component: SignedIn,
});

/** Capture opens for who has signed in here before; without a network Today leads there too. */
const writes_later = (path: string, has_network: boolean) =>
  (path === "/capture" || (path === "/" && !has_network)) && known_writers().length > 0;

const door = <Path extends string>(
  path: Path,
  load: () => Promise<{ default: React.ComponentType }>,
) => createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) });
const page = <Path extends string>(
  path: Path,
  load: () => Promise<{ default: React.ComponentType }>,
) => createRoute({ getParentRoute: () => signed_in, path, component: lazyRouteComponent(load) });

const sign_in = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search["next"] === "string" && /^\/(?!\/)/.test(search["next"])
      ? { next: search["next"] }
      : {},
  component: lazyRouteComponent(() => import("~/sign_in/sign_in_page")),
});

const today = createRoute({ getParentRoute: () => signed_in, path: "/", component: TodayPage });
const people = createRoute({
  getParentRoute: () => signed_in,
  path: "/people",
  validateSearch: validate_people,
  component: lazyRouteComponent(() => import("~/individuals/people_page")),
});
const organisations = createRoute({
  getParentRoute: () => signed_in,
  path: "/organisations",
  validateSearch: validate_people,
  component: lazyRouteComponent(() => import("~/individuals/organisations_page")),
});
const promises = createRoute({
  getParentRoute: () => signed_in,
  path: "/promises",
  validateSearch: validate_promises,
  component: lazyRouteComponent(() => import("~/promises/promises_page")),
});
const promise_record = createRoute({
  getParentRoute: () => signed_in,
  path: "/promises/record",
  validateSearch: validate_record,
  component: lazyRouteComponent(() => import("~/promises/record_page")),
});

const tasks = createRoute({
  getParentRoute: () => signed_in,
  path: "/tasks",
  validateSearch: validate_tasks,
  component: lazyRouteComponent(() => import("~/tasks/tasks_page")),
});

const deals = createRoute({
  getParentRoute: () => signed_in,
  path: "/deals",
  validateSearch: validate_deals,
  component: lazyRouteComponent(() => import("~/deals/deals_page")),
});

const complaints = createRoute({
  getParentRoute: () => signed_in,
  path: "/complaints",
  validateSearch: validate_complaints,
  component: lazyRouteComponent(() => import("~/complaints/complaints_page")),
});

const meeting = createRoute({
  getParentRoute: () => signed_in,
  path: "/meeting",
  validateSearch: validate_meeting,
  component: lazyRouteComponent(() => import("~/meetings/meeting_page")),
});

const practice = createRoute({
  getParentRoute: () => signed_in,
  path: "/practice",
  validateSearch: validate_practice,
  component: lazyRouteComponent(() => import("~/individuals/practice_page")),
});

const tree = root.addChildren([
  sign_in,
  door("/set-up", () => import("~/sign_in/set_up_page")),
  door("/capture/later", () => import("~/individuals/capture_door")),
  door("/invitation/$token", () => import("~/sign_in/invitation_page")),
  door("/reset/$token", () => import("~/sign_in/reset_page")),
  signed_in.addChildren([
    today,
    people,
    organisations,
    promises,
    promise_record,
    tasks,
    deals,
    complaints,
    meeting,
    page("/people/duplicates", () => import("~/individuals/duplicates_page")),
    practice,
    page("/people/$id", () => import("~/individuals/person_page")),
    page("/organisations/$id", () => import("~/individuals/organisation_page")),
    page("/capture", () => import("~/individuals/capture_page")),
    page("/outbox", () => import("~/mail/outbox_page")),
    page("/import", () => import("~/exchange/imports_page")),
    page("/import/$id", () => import("~/exchange/import_page")),
    page("/settings", () => import("~/firm/settings_page")),
    page("/settings/$section", () => import("~/firm/section_page")),
    page("/notifications", () => import("~/morning/notifications_page")),
    page("/more", () => import("./more_page")),
    createRoute({ getParentRoute: () => signed_in, path: "$", component: PageMissing }),
  ]),
]);

export function make_router(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: SkeletonPage,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: PageMissing,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof make_router>;
  }
}
