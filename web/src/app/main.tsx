import "~/styles/index.css";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { on_signed_out, Refused } from "~/api/client";
import { listen_to_keys } from "./keys";
import { present_look } from "./look";
import { speak } from "./messages";
import { make_router } from "./router";
import { register_service_worker } from "./secure";
import { follow_session, remember_session, session_query } from "./session";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 15 * 60_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => error instanceof Refused && error.unreachable && count < 2,
    },
    mutations: { networkMode: "always", retry: false },
  },
});
const router = make_router(queries);

on_signed_out((by) => {
  // Everything on the screen is of the one before; what was typed is kept on the device.
  if (by === "another") return window.location.reload();
  if (!queries.getQueryData(session_query.queryKey)) return;
  remember_session(null);
  queries.clear();
  void router.navigate({ to: "/sign-in", search: { next: router.history.location.href } });
});

await speak(present_look().language);
listen_to_keys();
follow_session();
register_service_worker();

const root = document.getElementById("page");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
}
