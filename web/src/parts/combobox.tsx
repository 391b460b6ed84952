// A field with a list of offers under it (the ARIA combobox pattern): type, arrows, Enter, Esc;
// the focus stays in the field.
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useId, useState } from "react";
import { isolated } from "./bdi";
import { say } from "~/app/live_region";

export interface Offer {
  id: string;
  text: string;
  shown: ReactNode;
}

interface ComboboxProps {
  label: string;
  text: string;
  onText: (text: string) => void;
  offers: readonly Offer[];
  onChoose: (id: string) => void;
  placeholder?: string;
  error?: ReactNode;
  autoFocus?: boolean;
  required?: boolean;
  label_hidden?: boolean;
}

export function Combobox({
  label,
  text,
  onText,
  offers,
  onChoose,
  placeholder,
  error,
  autoFocus,
  required,
  label_hidden,
}: ComboboxProps) {
  const { t } = useLingui();
  const id = useId();
  const [open, set_open] = useState(false);
  const [at, set_at] = useState(-1);
  const shown = open && offers.length > 0;
  const current = Math.min(at, offers.length - 1);
  const choose = (offer: Offer) => {
    onChoose(offer.id);
    set_open(false);
    set_at(-1);
    say(t`${isolated(offer.text)} chosen`);
  };
  const on_key = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      set_at(
        shown ? (current + step + offers.length) % offers.length : step > 0 ? 0 : offers.length - 1,
      );
      set_open(true);
    } else if (event.key === "Enter" && shown && !event.ctrlKey && !event.metaKey) {
      const offer = offers[Math.max(current, 0)];
      if (!offer || (current < 0 && text.trim() === "")) return;
      event.preventDefault();
      choose(offer);
    } else if (event.key === "Escape" && shown) {
      event.stopPropagation();
      set_open(false);
    }
  };
  return (
    <div className="field combobox">
      <label className={label_hidden ? "hidden-visually" : "label"} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        dir="auto"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder ?? " "}
        autoFocus={autoFocus}
        required={required}
        aria-expanded={shown}
        aria-controls={`${id}-offers`}
        aria-autocomplete="list"
        {...(shown && current >= 0 ? { "aria-activedescendant": `${id}-${current}` } : {})}
        {...(error ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {})}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          set_open(true);
          set_at(-1);
        }}
        onClick={() => set_open(true)}
        onKeyDown={on_key}
        onBlur={() => set_open(false)}
      />
      <ul
        id={`${id}-offers`}
        role="listbox"
        aria-label={label}
        className="popover menu offers"
        hidden={!shown}
      >
        {offers.map((offer, index) => (
          <li
            key={offer.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className="menu-item"
            {...(index === current ? { "data-focused": "" } : {})}
            // Before the field loses its focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(offer)}
          >
            {offer.shown}
          </li>
        ))}
      </ul>
      {error ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
