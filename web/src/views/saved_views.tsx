// A list as one likes to see it, under a name: chosen from a menu, saved from the filters of the address.
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Bookmark, Check as CheckIcon, Plus, Settings2, Users } from "lucide-react";
import { useState } from "react";
import { answer, api, if_match } from "~/api/client";
import { beyond_fields, useFieldProblem } from "~/api/problems";
import type { SavedView } from "~/api/types";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Check, TextField } from "~/parts/field";
import { Menu } from "~/parts/menu";
import { Problem } from "~/parts/notice";
import { filters_of } from "./filters";
import { views_query } from "./queries";

type Noun = "people" | "organisations" | "promises" | "tasks" | "deals" | "complaints";

export function SavedViews({ noun }: { noun: Noun }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const filters = filters_of(search as Record<string, unknown>);
  const { data: views = [] } = useQuery(views_query(noun));
  const [shown, set_shown] = useState<"save" | "change" | null>(null);
  const is_saved = views.some((view) => view.filters === filters);
  const choices = views.map((view) => ({
    id: view.id,
    text: view.name,
    icon: view.filters === filters ? <CheckIcon aria-hidden /> : <Bookmark aria-hidden />,
    ...(view.shared ? { end: <Users aria-label={t`Everybody's`} /> } : {}),
    onAction: () =>
      void navigate({
        to: `/${noun}`,
        search: Object.fromEntries(new URLSearchParams(view.filters)),
      }),
  }));
  return (
    <>
      <Menu
        trigger={<Button icon={<Bookmark aria-hidden />}>{t`Views`}</Button>}
        label={t`Views`}
        choices={[
          ...choices,
          ...(is_saved
            ? []
            : [
                {
                  id: "save",
                  text: t`Save this view`,
                  icon: <Plus aria-hidden />,
                  onAction: () => set_shown("save"),
                },
              ]),
          ...(views.length > 0
            ? [
                {
                  id: "change",
                  text: t`Change the views`,
                  icon: <Settings2 aria-hidden />,
                  onAction: () => set_shown("change"),
                },
              ]
            : []),
        ]}
      />
      {shown === "save" ? (
        <SaveDialog noun={noun} filters={filters} onClose={() => set_shown(null)} />
      ) : null}
      {shown === "change" ? <ChangeDialog views={views} onClose={() => set_shown(null)} /> : null}
    </>
  );
}

interface SaveDialogProps {
  noun: Noun;
  filters: string;
  onClose: () => void;
}

function SaveDialog({ noun, filters, onClose }: SaveDialogProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [name, set_name] = useState("");
  const [shared, set_shared] = useState(false);
  const save = useMutation({
    mutationFn: () => answer(api.POST("/api/views", { body: { noun, name, filters, shared } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["views"] });
      onClose();
    },
  });
  const problem = useFieldProblem(save.error);
  return (
    <Dialog title={t`Save this view`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextField
          label={t`What you call it`}
          required
          maxLength={100}
          value={name}
          onChange={set_name}
          error={problem("name")}
        />
        <Check label={t`Everybody in the firm may use it`} checked={shared} onChange={set_shared} />
        <Problem error={beyond_fields(save.error, ["name"])} />
        <div className="dialog-foot">
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button type="submit" look="primary" isPending={save.isPending}>{t`Save`}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function ChangeDialog({ views, onClose }: { views: SavedView[]; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Dialog title={t`Change the views`} onClose={onClose}>
      <ul className="rows">
        {views.map((view) => (
          <ViewRow key={`${view.id} ${view.version}`} view={view} />
        ))}
      </ul>
    </Dialog>
  );
}

function ViewRow({ view }: { view: SavedView }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const is_admin = useMay("admin");
  const [name, set_name] = useState(view.name);
  const params = { path: { id: view.id } };
  const refresh = { onSettled: () => queries.invalidateQueries({ queryKey: ["views"] }) };
  const change = useMutation({
    mutationFn: (body: { name?: string; shared?: boolean }) =>
      answer(
        api.PATCH("/api/views/{id}", {
          params: { ...params, header: if_match(view.version) },
          body,
        }),
      ),
    ...refresh,
  });
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE("/api/views/{id}", { params })),
    ...refresh,
  });
  if (!view.mine && !is_admin)
    return (
      <li className="row">
        <bdi className="grow">{view.name}</bdi>
      </li>
    );
  return (
    <li className="row">
      <form
        className="grow stack"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ name });
        }}
      >
        <TextField
          label={t`What you call it`}
          required
          maxLength={100}
          value={name}
          onChange={set_name}
        />
        <Check
          label={t`Everybody in the firm may use it`}
          checked={view.shared}
          onChange={(shared) => change.mutate({ shared })}
        />
        <Problem error={change.error ?? remove.error} />
        <div className="line">
          {name === view.name ? null : (
            <Button small type="submit" isPending={change.isPending}>{t`Save`}</Button>
          )}
          <Button small look="danger" isPending={remove.isPending} onPress={() => remove.mutate()}>
            {t`Remove`}
          </Button>
        </div>
      </form>
    </li>
  );
}
