// Whom the event names and Kept does not know for certain: its user says who it is.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "~/api/client";
import type { CalendarEvent } from "~/api/types";
import { PersonPicker } from "~/individuals/person_picker";
import { isolated, Ltr } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Problem } from "~/parts/notice";

export function Strangers({ event }: { event: CalendarEvent }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const say = useMutation({
    mutationFn: (body: { person_id: string; written: string }) =>
      answer(
        api.PUT("/api/me/events/{id}/people", {
          params: { path: { id: event.id } },
          body: { ...body, takes_part: true },
        }),
      ),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["meeting"] }),
        queries.invalidateQueries({ queryKey: ["events"] }),
      ]),
  });
  if (event.unknown.length === 0) return null;
  return (
    <section className="card screen-only" aria-labelledby="strangers">
      <div className="head">
        <h2 id="strangers">{t`Not known for certain`}</h2>
      </div>
      <Problem error={say.error} />
      <ul className="rows">
        {event.unknown.map((one) => {
          const written = one.email || one.name;
          const label = t`Who is ${isolated(one.name || one.email)}?`;
          return (
            <li key={written} className="inside stack-2">
              <p>
                {one.name ? <bdi className="strong">{one.name}</bdi> : null}{" "}
                {one.email ? (
                  <span className="quiet small">
                    <Ltr>{one.email}</Ltr>
                  </span>
                ) : null}
              </p>
              {one.maybe.length > 0 ? (
                <div className="line">
                  <span className="quiet">
                    <Trans>Is it one of these?</Trans>
                  </span>
                  {one.maybe.map((guess) => (
                    <Button
                      key={guess.person_id}
                      small
                      onPress={() => say.mutate({ person_id: guess.person_id, written })}
                    >
                      <bdi>{guess.name}</bdi>
                      {guess.organisation ? (
                        <bdi className="quiet">{guess.organisation}</bdi>
                      ) : null}
                    </Button>
                  ))}
                </div>
              ) : null}
              <PersonPicker
                label={label}
                chosen={[]}
                nouns={["person"]}
                onChange={([known]) => {
                  if (known) say.mutate({ person_id: known.id, written });
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
