import { ChevronDown, Search } from "lucide-react";
import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";

interface Frame {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** The label is there for those who listen, and not drawn. */
  label_hidden?: boolean;
}

function FieldFrame({
  label,
  hint,
  error,
  label_hidden,
  id,
  children,
}: Frame & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label className={label_hidden ? "hidden-visually" : "label"} htmlFor={id}>
        {label}
      </label>
      {children}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

function described(id: string, { hint, error }: Pick<Frame, "hint" | "error">) {
  const by = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    ...(by ? { "aria-describedby": by } : {}),
    ...(error ? { "aria-invalid": true as const } : {}),
  };
}

type Simple<T> = Omit<T, "onChange" | "value" | "className"> & {
  value: string;
  onChange: (value: string) => void;
};

type TextFieldProps = Frame &
  Simple<InputHTMLAttributes<HTMLInputElement>> & { ref?: Ref<HTMLInputElement> };

/** One line of text. Free text takes its own direction; mail, phone and address are always left to right. */
export function TextField({
  label,
  hint,
  error,
  label_hidden,
  onChange,
  ref,
  ...input
}: TextFieldProps) {
  const made = useId();
  const id = input.id ?? made;
  const directed =
    input.type === "email" ||
    input.type === "tel" ||
    input.type === "url" ||
    input.type === "password";
  return (
    <FieldFrame {...{ label, hint, error, label_hidden, id }}>
      <input
        placeholder=" "
        dir={directed ? undefined : "auto"}
        {...described(id, { hint, error })}
        {...input}
        ref={ref}
        id={id}
        className="input"
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}

type TextAreaProps = Frame &
  Simple<TextareaHTMLAttributes<HTMLTextAreaElement>> & { ref?: Ref<HTMLTextAreaElement> };

export function TextArea({
  label,
  hint,
  error,
  label_hidden,
  onChange,
  ref,
  ...input
}: TextAreaProps) {
  const id = useId();
  return (
    <FieldFrame {...{ label, hint, error, label_hidden, id }}>
      <textarea
        dir="auto"
        placeholder=" "
        {...described(id, { hint, error })}
        {...input}
        ref={ref}
        id={id}
        className="input"
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}

type SelectProps = Frame &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange" | "className"> & {
    value: string;
    onChange: (value: string) => void;
    options: readonly (readonly [value: string, label: string])[];
  };

/** The machine's own list: best on a phone, and complete with a keyboard. */
export function Select({
  label,
  hint,
  error,
  label_hidden,
  onChange,
  options,
  ...select
}: SelectProps) {
  const id = useId();
  return (
    <FieldFrame {...{ label, hint, error, label_hidden, id }}>
      <span className="select">
        <select
          {...described(id, { hint, error })}
          {...select}
          id={id}
          className="input"
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden />
      </span>
    </FieldFrame>
  );
}

type SearchFieldProps = Simple<InputHTMLAttributes<HTMLInputElement>> & {
  label: string;
  ref?: Ref<HTMLInputElement>;
};

export function SearchField({ label, onChange, ref, ...input }: SearchFieldProps) {
  return (
    <span className="search-field">
      <Search aria-hidden />
      <input
        type="search"
        dir="auto"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        {...input}
        ref={ref}
        className="input"
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}

type CheckProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

export function Check({ label, hint, checked, onChange, disabled }: CheckProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {hint ? (
          <span className="hint">
            <br />
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
