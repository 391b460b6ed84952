// The one file that knows React Aria's toasts (their names still carry a warning).
import { useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { Text } from "react-aria-components/Text";
import { Button } from "./button";
import { toasts } from "./toast_queue";

export default function Toasts() {
  const { t } = useLingui();
  return (
    <ToastRegion queue={toasts} className="toasts" aria-label={t`Messages`}>
      {({ toast }) => (
        <AriaToast toast={toast} className="toast">
          <ToastContent className="grow">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo ? (
            <Button
              look="undo"
              onPress={() => {
                toast.content.undo?.();
                toasts.close(toast.key);
              }}
            >
              {t`Undo`}
            </Button>
          ) : null}
          <Button slot="close" look="quiet" icon={<X aria-hidden />} icon_only>
            {t`Close`}
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
