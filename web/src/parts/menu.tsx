import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";

export interface MenuChoice {
  id: string;
  text: string;
  icon?: ReactNode;
  end?: ReactNode;
  danger?: boolean;
  onAction: () => void;
}

interface MenuProps {
  /** A Button. */
  trigger: ReactNode;
  label: string;
  choices: readonly MenuChoice[];
}

export function Menu({ trigger, label, choices }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="menu" aria-label={label}>
          {choices.map((choice) => (
            <AriaMenuItem
              key={choice.id}
              id={choice.id}
              textValue={choice.text}
              className="menu-item"
              {...(choice.danger ? { "data-danger": "" } : {})}
              onAction={choice.onAction}
            >
              {choice.icon}
              <span>{choice.text}</span>
              {choice.end ? <span className="end">{choice.end}</span> : null}
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
