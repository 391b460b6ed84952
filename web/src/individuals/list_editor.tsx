import { useLingui } from "@lingui/react/macro";
import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "~/parts/button";

interface ListEditorProps<Item> {
  label: string;
  items: readonly Item[];
  onChange: (items: Item[]) => void;
  /** A new, empty one; without it nothing can be added here. */
  empty?: () => Item;
  add?: string;
  row: (item: Item, put: (change: Partial<Item>) => void, index: number) => ReactNode;
}

/** Several of something: change each, take one away, add one. */
export function ListEditor<Item extends object>({
  label,
  items,
  onChange,
  empty,
  add,
  row,
}: ListEditorProps<Item>) {
  const { t } = useLingui();
  return (
    <fieldset className="list-editor">
      <legend className="label">{label}</legend>
      {items.map((item, index) => (
        // The place in the list is what the row is: the items have no ids of their own.
        <div key={index} className="list-editor-row">
          <div className="fields">
            {row(
              item,
              (change) =>
                onChange(items.map((one, at) => (at === index ? { ...one, ...change } : one))),
              index,
            )}
          </div>
          <Button
            small
            look="quiet"
            icon={<X aria-hidden />}
            icon_only
            onPress={() => onChange(items.filter((_, at) => at !== index))}
          >
            {t`Remove`}
          </Button>
        </div>
      ))}
      {empty ? (
        <Button
          small
          look="quiet"
          icon={<Plus aria-hidden />}
          onPress={() => onChange([...items, empty()])}
        >
          {add ?? t`Add`}
        </Button>
      ) : null}
    </fieldset>
  );
}
