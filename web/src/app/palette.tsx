// Ctrl or Cmd K: find a person or an organisation, or do something.
import { useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  Building2,
  BriefcaseBusiness,
  ChartColumn,
  Handshake,
  Import as ImportIcon,
  ListChecks,
  Mail,
  MessageSquareWarning,
  NotebookPen,
  Search,
  Settings,
  Sun,
  UserPlus,
  Users,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Header, Menu as AriaMenu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Input, SearchField } from "react-aria-components/SearchField";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { find_query, is_somebody, place_of } from "~/individuals/find";
import { FoundWhy } from "~/individuals/found_why";
import { Face } from "~/parts/face";
import { fold } from "~/parts/fold";
import { useOpen } from "./open";
import { useMay } from "./session";

interface Doing {
  id: string;
  text: string;
  icon: ReactNode;
  keys?: string;
  act: () => void;
}

export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { open } = useOpen();
  const writes = useMay("staff");
  const [text, set_text] = useState("");
  const found = useQuery({ ...find_query(text), placeholderData: keepPreviousData });
  const go = (to: string) => () => void navigate({ to, search: {}, replace: true } as never);
  const doings: Doing[] = [
    ...(writes
      ? [
          {
            id: "note",
            text: t`Note a conversation`,
            icon: <NotebookPen aria-hidden />,
            keys: "N",
            act: () => open("note"),
          },
          {
            id: "promise",
            text: t`Make a promise`,
            icon: <Handshake aria-hidden />,
            keys: "P",
            act: () => open("promise"),
          },
          {
            id: "task",
            text: t`Add a task`,
            icon: <ListChecks aria-hidden />,
            keys: "T",
            act: () => open("task"),
          },
          {
            id: "deal",
            text: t`Add a deal`,
            icon: <BriefcaseBusiness aria-hidden />,
            act: () => open("deal"),
          },
          {
            id: "complaint",
            text: t`Write a complaint down`,
            icon: <MessageSquareWarning aria-hidden />,
            act: () => open("complaint"),
          },
          {
            id: "person",
            text: t`Add a person`,
            icon: <UserPlus aria-hidden />,
            act: () => open("new-person"),
          },
          {
            id: "organisation",
            text: t`Add an organisation`,
            icon: <Building2 aria-hidden />,
            act: () => open("new-organisation"),
          },
        ]
      : []),
    { id: "today", text: t`Go to Today`, icon: <Sun aria-hidden />, keys: "G T", act: go("/") },
    {
      id: "people",
      text: t`Go to people`,
      icon: <Users aria-hidden />,
      keys: "G P",
      act: go("/people"),
    },
    {
      id: "organisations",
      text: t`Go to organisations`,
      icon: <Building2 aria-hidden />,
      act: go("/organisations"),
    },
    {
      id: "promises",
      text: t`Go to promises`,
      icon: <Handshake aria-hidden />,
      keys: "G O",
      act: go("/promises"),
    },
    {
      id: "tasks",
      text: t`Go to tasks`,
      icon: <ListChecks aria-hidden />,
      keys: "G K",
      act: go("/tasks"),
    },
    {
      id: "outbox",
      text: t`Go to drafts and outbox`,
      icon: <Mail aria-hidden />,
      act: go("/outbox"),
    },
    {
      id: "deals",
      text: t`Go to deals`,
      icon: <BriefcaseBusiness aria-hidden />,
      keys: "G D",
      act: go("/deals"),
    },
    {
      id: "complaints",
      text: t`Go to complaints`,
      icon: <MessageSquareWarning aria-hidden />,
      keys: "G C",
      act: go("/complaints"),
    },
    {
      id: "record",
      text: t`Go to the record of promises`,
      icon: <ChartColumn aria-hidden />,
      act: go("/promises/record"),
    },
    { id: "import", text: t`Import people`, icon: <ImportIcon aria-hidden />, act: go("/import") },
    {
      id: "settings",
      text: t`Go to settings`,
      icon: <Settings aria-hidden />,
      act: go("/settings"),
    },
  ];
  const wanted = fold(text.trim());
  const shown = wanted ? doings.filter((doing) => fold(doing.text).includes(wanted)) : doings;
  const hits = wanted ? (found.data ?? []) : [];

  return (
    <ModalOverlay
      className="veil palette-veil"
      isOpen
      isDismissable
      onOpenChange={(is_open) => is_open || onClose()}
    >
      <Modal className="dialog-box">
        <AriaDialog className="palette" aria-label={t`Search or do`}>
          <Autocomplete inputValue={text} onInputChange={set_text}>
            <SearchField className="search-field" aria-label={t`Search or do`} autoFocus>
              <Search aria-hidden />
              <Input
                className="input"
                dir="auto"
                placeholder={t`Name, organisation, e-mail, phone, what was noted, or what to do`}
              />
            </SearchField>
            {/* What scrolls can be reached with the keyboard; the choices themselves never take the focus. */}
            <div className="results" role="group" aria-label={t`Results`} tabIndex={0}>
              <AriaMenu
                className="menu"
                aria-label={t`Results`}
                renderEmptyState={() => <p className="row quiet">{t`Nothing found`}</p>}
              >
                {hits.length > 0 ? (
                  <MenuSection aria-label={t`Found`}>
                    {hits.map((hit) => (
                      <MenuItem
                        key={hit.id}
                        id={hit.id}
                        textValue={hit.name}
                        className="menu-item"
                        onAction={() => void navigate({ ...place_of(hit), replace: true } as never)}
                      >
                        {is_somebody(hit) ? (
                          <Face name={hit.name} noun={hit.noun} />
                        ) : hit.noun === "promise" ? (
                          <Handshake aria-hidden />
                        ) : hit.noun === "task" ? (
                          <ListChecks aria-hidden />
                        ) : hit.noun === "deal" ? (
                          <BriefcaseBusiness aria-hidden />
                        ) : hit.noun === "complaint" ? (
                          <MessageSquareWarning aria-hidden />
                        ) : (
                          <NotebookPen aria-hidden />
                        )}
                        <span className="grow">
                          <bdi>{hit.name}</bdi>
                        </span>
                        <span className="end">
                          <FoundWhy hit={hit} />
                        </span>
                      </MenuItem>
                    ))}
                  </MenuSection>
                ) : null}
                {shown.length > 0 ? (
                  <MenuSection aria-label={t`Actions`}>
                    <Header className="menu-heading">{t`Actions`}</Header>
                    {shown.map((doing) => (
                      <MenuItem
                        key={doing.id}
                        id={doing.id}
                        textValue={doing.text}
                        className="menu-item"
                        onAction={doing.act}
                      >
                        {doing.icon}
                        <span>{doing.text}</span>
                        {doing.keys ? (
                          <kbd className="end" dir="ltr">
                            {doing.keys}
                          </kbd>
                        ) : null}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ) : null}
              </AriaMenu>
            </div>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
