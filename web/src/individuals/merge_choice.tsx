// One field of two people: whose is kept.
import { useLingui } from "@lingui/react/macro";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import type { MergeField, Side } from "./merge_fields";

function Texts({ texts }: { texts: string[] }) {
  return (
    <span className="stack-1">
      {texts.map((text, index) => (
        <bdi key={index}>{text}</bdi>
      ))}
    </span>
  );
}

interface MergeChoiceProps {
  field: MergeField;
  value: Side;
  onChange: (side: Side) => void;
}

export function MergeChoice({ field, value, onChange }: MergeChoiceProps) {
  const { t } = useLingui();
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={(side) => onChange(side as Side)}
      orientation="horizontal"
    >
      <Label className="label">
        <bdi>{field.label}</bdi>
      </Label>
      <div className="choices" data-row>
        <Radio value="kept" className="choice">
          <Texts texts={field.kept} />
        </Radio>
        <Radio value="gone" className="choice">
          <Texts texts={field.gone} />
        </Radio>
        {field.is_list ? (
          <Radio value="both" className="choice">
            <span>{t`Both`}</span>
          </Radio>
        ) : null}
      </div>
    </RadioGroup>
  );
}
