import { useLingui } from "@lingui/react/macro";
import { Clock } from "lucide-react";
import { lazy, Suspense } from "react";
import { Button } from "~/parts/button";

const InstantInput = lazy(() => import("./instant_input"));

interface InstantFieldProps {
  /** When one talked, unless it says otherwise. */
  label?: string;
  /** An instant, or null for now. */
  value: string | null;
  onChange: (value: string | null) => void;
}

/** When it was: now, until somebody says otherwise. */
export function InstantField({ label, value, onChange }: InstantFieldProps) {
  const { t } = useLingui();
  if (value === null) {
    return (
      <Button
        look="quiet"
        small
        icon={<Clock aria-hidden />}
        onPress={() => onChange(new Date().toISOString())}
      >
        {t`Just now`}
      </Button>
    );
  }
  return (
    <Suspense>
      <InstantInput {...(label ? { label } : {})} value={value} onChange={onChange} />
    </Suspense>
  );
}
