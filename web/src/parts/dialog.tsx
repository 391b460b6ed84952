import { useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "./button";

interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** As high as the window, for a long form. */
  tall?: boolean;
  /** A question before something is gone for good. */
  question?: boolean;
}

/** A dialog over the page; Esc and a press outside close it, focus goes back to its opener. */
export function Dialog({ title, onClose, children, wide, tall, question }: DialogProps) {
  const { t } = useLingui();
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={!question}
      onOpenChange={(open) => open || onClose()}
    >
      <Modal
        className="dialog-box"
        {...(wide ? { "data-wide": "" } : {})}
        {...(tall ? { "data-tall": "" } : {})}
      >
        <AriaDialog className="dialog" role={question ? "alertdialog" : "dialog"}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="quiet" icon={<X aria-hidden />} icon_only onPress={onClose}>
              {t`Close`}
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
