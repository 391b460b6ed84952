import type { LinkComponentProps } from "@tanstack/react-router";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode, Ref } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from "react-aria-components/Button";

export type Look = "primary" | "plain" | "quiet" | "danger" | "link" | "undo";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  look?: Look;
  small?: boolean;
  icon?: ReactNode;
  /** Shows the icon alone; the text stays as its name. */
  icon_only?: boolean;
  children?: ReactNode;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
  title?: string;
}

/** What is under way is not begun twice. React Aria's own isPending would announce the button's name once more, by an
 * id that is gone when the answer takes the button away. */
const waiting = { "aria-disabled": true, onPress: () => {}, type: "button" } as const;

export function Button({
  look = "plain",
  small,
  icon,
  icon_only,
  isPending,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(isPending ? waiting : {})}
      className={className ? `button ${className}` : "button"}
      data-look={look}
      {...(small ? { "data-small": "" } : {})}
      {...(icon_only ? { "data-icon-only": "" } : {})}
    >
      {icon}
      {icon_only ? <span className="hidden-visually">{children}</span> : children}
    </AriaButton>
  );
}

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  look?: Look;
  small?: boolean;
  icon?: ReactNode;
  ref?: Ref<HTMLAnchorElement>;
}

function Anchor({ look = "plain", small, icon, children, className, ...rest }: AnchorProps) {
  return (
    <a
      {...rest}
      className={className ? `button ${className}` : "button"}
      data-look={look}
      {...(small ? { "data-small": "" } : {})}
    >
      {icon}
      {children}
    </a>
  );
}

/** A link that looks like a button; typed paths as of the router. */
export const ButtonLink = createLink(Anchor);
export type ButtonLinkProps = LinkComponentProps<typeof Anchor>;
export { Anchor as ButtonAnchor };
