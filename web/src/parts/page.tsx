import type { ReactNode } from "react";
import { useTitle } from "~/app/title";

interface PageProps {
  /** The title of the tab; the heading too where no other is given. */
  title: string;
  heading?: ReactNode;
  actions?: ReactNode;
  below?: ReactNode;
  /** Beside the heading: a photo. */
  before?: ReactNode;
  children: ReactNode;
  /** Uses the whole height, for a long table. */
  tall?: boolean;
}

/** One h1 a page; it takes the focus on navigation. */
export function Page({ title, heading, actions, below, before, children, tall }: PageProps) {
  useTitle(title);
  return (
    <div className={tall ? "page tall" : "page"}>
      <header className="page-head">
        {before}
        <div className="page-title">
          <h1 tabIndex={-1}>{heading ?? title}</h1>
          {below}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
