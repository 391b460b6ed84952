// Two people side by side: who is kept, and whose word counts where they differ.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ArrowLeftRight } from "lucide-react";
import { useState } from "react";
import { Refused } from "~/api/client";
import type { Person } from "~/api/types";
import { useFormat } from "~/app/format";
import type { About } from "~/app/open";
import { isolated } from "~/parts/bdi";
import { Button } from "~/parts/button";
import { Dialog } from "~/parts/dialog";
import { Problem } from "~/parts/notice";
import { SkeletonRows } from "~/parts/skeleton";
import { confirm_done } from "~/parts/toast_queue";
import { MergeChoice } from "./merge_choice";
import { type Side, useMergeFields } from "./merge_fields";
import { merge_people, type Take, useUndoMerge, would_move_query } from "./merges";
import { PersonPicker } from "./person_picker";
import { own_fields_query, person_query } from "./queries";

interface MergeDialogProps {
  /** The one who is kept. */
  about: About | null;
  /** The one who becomes one with them; chosen here where it is not given. */
  id: string;
  onClose: () => void;
}

export default function MergeDialog({ about, id, onClose }: MergeDialogProps) {
  const { t } = useLingui();
  const [chosen, set_chosen] = useState("");
  const [swapped, set_swapped] = useState(false);
  const here = about?.id ?? "";
  const other = id || chosen;
  const kept = useQuery({ ...person_query(swapped ? other : here), enabled: here !== "" });
  const gone = useQuery({ ...person_query(swapped ? here : other), enabled: other !== "" });
  const problem = kept.error ?? gone.error;
  return (
    <Dialog title={t`One and the same person`} onClose={onClose} wide>
      {other === "" ? (
        <PersonPicker
          label={t`Who is the same person?`}
          single
          nouns={["person"]}
          known_only
          chosen={[]}
          onChange={([one]) => set_chosen(one && one.id !== here ? one.id : "")}
          autoFocus
        />
      ) : problem ? (
        <Problem error={problem} />
      ) : kept.data && gone.data ? (
        <SideBySide
          key={kept.data.id}
          kept={kept.data}
          gone={gone.data}
          onSwap={() => set_swapped(!swapped)}
          onClose={onClose}
        />
      ) : (
        <SkeletonRows rows={6} height={44} />
      )}
    </Dialog>
  );
}

function WouldMove({ kept, gone }: { kept: Person; gone: Person }) {
  const { data } = useQuery(would_move_query(kept, gone));
  const count = (noun: string) => data?.find((one) => one.noun === noun)?.count ?? 0;
  const talks = count("conversation");
  const promises = count("promise");
  if (talks + promises === 0) return null;
  const name = isolated(kept.name);
  return (
    <div className="stack-1 quiet" role="status">
      {talks > 0 ? (
        <p>
          <Plural
            value={talks}
            one={`# note moves to ${name}.`}
            other={`# notes move to ${name}.`}
          />
        </p>
      ) : null}
      {promises > 0 ? (
        <p>
          <Plural
            value={promises}
            one={`# promise moves to ${name}.`}
            other={`# promises move to ${name}.`}
          />
        </p>
      ) : null}
    </div>
  );
}

interface SideBySideProps {
  kept: Person;
  gone: Person;
  onSwap: () => void;
  onClose: () => void;
}

function SideBySide({ kept, gone, onSwap, onClose }: SideBySideProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const format = useFormat();
  const own = (useQuery(own_fields_query).data ?? []).filter((field) => field.noun === "person");
  const fields = useMergeFields(kept, gone, own);
  const [take, set_take] = useState<Take>({});
  const undo = useUndoMerge();
  const side_of = (name: string, is_list: boolean): Side =>
    take[name] ?? (is_list ? "both" : "kept");
  const merge = useMutation({
    mutationFn: () => merge_people(kept, gone.id, take, false),
    onSuccess: async ({ kept: person, merge_id }) => {
      queries.setQueryData(["person", person.id], person);
      await navigate({ to: "/people/$id", params: { id: person.id }, search: {}, replace: true });
      void queries.invalidateQueries();
      confirm_done(t`${isolated(gone.name)} and ${isolated(kept.name)} are one person now.`, () => {
        if (merge_id) undo.mutate(merge_id);
      });
    },
    onError: (error) => {
      if (error instanceof Refused && error.code === "stale")
        void queries.invalidateQueries({ queryKey: ["person"] });
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        merge.mutate();
      }}
    >
      <div className="stack-2">
        <p>
          <Trans>
            <bdi className="strong">{kept.name}</bdi> stays in the list, and{" "}
            <bdi className="strong">{gone.name}</bdi> becomes one with them.
          </Trans>
        </p>
        <Button icon={<ArrowLeftRight aria-hidden />} onPress={onSwap}>
          {t`The other way round`}
        </Button>
      </div>
      {fields.length === 0 ? (
        <p className="quiet">{t`Nothing contradicts: what each has comes together.`}</p>
      ) : null}
      {fields.map((field) => (
        <MergeChoice
          key={field.name}
          field={field}
          value={side_of(field.name, field.is_list)}
          onChange={(side) => set_take({ ...take, [field.name]: side })}
        />
      ))}
      <WouldMove kept={kept} gone={gone} />
      <p className="quiet small">{t`It can be undone for ${format.number(30)} days.`}</p>
      <Problem error={merge.error} />
      <div className="dialog-foot">
        <Button onPress={onClose}>{t`Cancel`}</Button>
        <Button type="submit" look="primary" isPending={merge.isPending}>
          {t`Merge`}
        </Button>
      </div>
    </form>
  );
}
