import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Dialog } from "~/parts/dialog";
import { useSession } from "./session";

/** The keyboard map, opened by `?`. */
export default function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { user } = useSession();
  const keys: [string[], string][] = [
    [["Ctrl", "K"], t`Search or do`],
    [["/"], t`Search on this page`],
    [["N"], t`Note a conversation`],
    [["P"], t`Make a promise`],
    [["T"], t`Add a task`],
    [["G", "T"], t`Go to Today`],
    [["G", "P"], t`Go to people`],
    [["G", "O"], t`Go to promises`],
    [["G", "K"], t`Go to tasks`],
    [["G", "D"], t`Go to deals`],
    [["G", "C"], t`Go to complaints`],
    [["J"], t`Down a list`],
    [["K"], t`Up a list`],
    [["Enter"], t`Open`],
    [["X"], t`Choose in a list`],
    [["E"], t`Mark as kept`],
    [["L"], t`Later`],
    [["Ctrl", "Enter"], t`Save`],
    [["Esc"], t`Close`],
    [["?"], t`Show these keys`],
  ];
  return (
    <Dialog title={t`Keys`} onClose={onClose}>
      {user.single_keys ? null : (
        <p className="quiet">
          {t`Single keys are turned off. Ctrl K still works.`}{" "}
          <Link to="/settings/$section" params={{ section: "look" }}>{t`Settings`}</Link>
        </p>
      )}
      <dl className="keys">
        {keys.map(([pressed, does]) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd dir="ltr">
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
