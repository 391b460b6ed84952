// What a person's and an organisation's page share: head, note field, timeline, and the facts beside them.
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CalendarClock, Ellipsis, Handshake, Mail, Merge, Trash2 } from "lucide-react";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { answer, api, if_match } from "~/api/client";
import type { Noun } from "~/api/types";
import { useFormat } from "~/app/format";
import { useOpen } from "~/app/open";
import { useMay, useSession } from "~/app/session";
import { restore } from "~/firm/restore";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";
import { Page } from "~/parts/page";
import { confirm_done } from "~/parts/toast_queue";
import { Photo } from "./photo";
import type { Thing } from "./queries";
import { remember_person } from "./recent";
import { Timeline } from "./timeline";

// Its own chunk, which the service worker keeps too: much stands beside it on these pages.
const NoteForm = lazy(() => import("./note_form"));
const WaitingHere = lazy(() => import("./waiting_here"));
const note_height = 64;

const Menu = lazy(() => import("~/parts/menu").then(({ Menu }) => ({ default: Menu })));

interface ThingPageProps {
  noun: Noun;
  thing: Thing;
  below: ReactNode;
  beside: ReactNode;
}

const is_employee = (thing: Thing, today: string) =>
  thing.roles.some(({ role, until }) => role === "employee" && (until === null || until >= today));

export function ThingPage({ noun, thing, below, beside }: ThingPageProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { user } = useSession();
  const { open } = useOpen();
  const writes = useMay("staff");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const known = { noun, id: thing.id, name: thing.name, organisation: "" };
  useEffect(
    () => remember_person(user.id, { noun, id: thing.id, name: thing.name, organisation: "" }),
    [user.id, noun, thing.id, thing.name],
  );
  const remove = useMutation({
    mutationFn: () => {
      const params = { path: { id: thing.id }, header: if_match(thing.version) };
      return noun === "person"
        ? answer(api.DELETE("/api/people/{id}", { params }))
        : answer(api.DELETE("/api/organisations/{id}", { params }));
    },
    onSuccess: async () => {
      const back = noun === "person" ? "/people" : "/organisations";
      await navigate({ to: back, search: {} });
      queries.removeQueries({ queryKey: [noun, thing.id] });
      for (const key of ["people", "organisations", "today", "search"])
        void queries.invalidateQueries({ queryKey: [key] });
      confirm_done(
        t`${isolated(thing.name)} is in the bin.`,
        () => void restore(queries, thing.id),
      );
    },
  });
  const others = thing.name_in_other_scripts.filter(Boolean);
  return (
    <Page
      title={thing.name}
      heading={
        <span className="thing-name">
          <span>
            <bdi>{thing.name}</bdi>
          </span>
          {others.map((name) => (
            <span key={name} className="other-script">
              <bdi>{name}</bdi>
            </span>
          ))}
        </span>
      }
      below={below}
      before={<Photo noun={noun} thing={thing} />}
      actions={
        writes ? (
          <>
            {noun === "person" && thing.emails.length > 0 ? (
              <Button
                icon={<Mail aria-hidden />}
                onPress={() => open("mail", { noun, id: thing.id })}
              >
                {t({ message: "Write", context: "mail" })}
              </Button>
            ) : null}
            <Button
              icon={<Handshake aria-hidden />}
              onPress={() => open("promise", { noun, id: thing.id })}
            >{t`Make a promise`}</Button>
            <Suspense>
              <Menu
                label={t`More`}
                trigger={<Button icon={<Ellipsis aria-hidden />} icon_only>{t`More`}</Button>}
                choices={[
                  ...(noun === "person"
                    ? [
                        {
                          id: "meeting",
                          text: t`Before the meeting`,
                          icon: <CalendarClock aria-hidden />,
                          onAction: () =>
                            void navigate({ to: "/meeting", search: { people: thing.id } }),
                        },
                        {
                          id: "merge",
                          text: t`Merge with another person`,
                          icon: <Merge aria-hidden />,
                          onAction: () => open("merge", { noun, id: thing.id }),
                        },
                      ]
                    : []),
                  {
                    id: "bin",
                    text: t`To the bin`,
                    icon: <Trash2 aria-hidden />,
                    danger: true,
                    onAction: () => remove.mutate(),
                  },
                ]}
              />
            </Suspense>
          </>
        ) : undefined
      }
    >
      <Problem error={remove.error} />
      <div className="thing">
        <div className="stack-5">
          {writes ? (
            <div className="card note-card">
              <Suspense fallback={<span className="skeleton" style={{ blockSize: note_height }} />}>
                <NoteForm
                  key={thing.id}
                  about={[known]}
                  fixed
                  is_private={noun === "person" && is_employee(thing, format.today())}
                  place={`note.${thing.id}`}
                  placeholder={t`Write what you remember from the last talk`}
                  autoFocus={!window.matchMedia("(pointer: coarse)").matches}
                />
              </Suspense>
            </div>
          ) : null}
          <Suspense>
            <WaitingHere noun={noun} id={thing.id} />
          </Suspense>
          <h2 className="hidden-visually">{t`Timeline`}</h2>
          <Timeline
            noun={noun}
            id={thing.id}
            empty={t`Nothing is written down yet. Begin with what you remember from the last talk.`}
          />
        </div>
        <aside className="stack beside" aria-label={t`Facts`}>
          {beside}
        </aside>
      </div>
    </Page>
  );
}
