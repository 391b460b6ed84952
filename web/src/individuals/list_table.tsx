// A long table: keyset pages come as one scrolls, only the rows in sight are in the page, one row has the focus.
import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useKeys } from "~/app/keys";

export interface Column<Item> {
  id: string;
  title: string;
  cell: (item: Item) => ReactNode;
}

interface ListTableProps<Item extends { id: string }> {
  label: string;
  items: readonly Item[];
  /** The stored count of the view, or -1. */
  count: number;
  columns: readonly Column<Item>[];
  address_of: (item: Item) => { to: string; params: { id: string } };
  more: boolean;
  onMore: () => void;
  onInSight: (ids: string[]) => void;
}

/** Rows to load ahead of the eye. */
const ahead = 60;

export function ListTable<Item extends { id: string }>(props: ListTableProps<Item>) {
  const { label, items, count, columns, address_of, more, onMore, onInSight } = props;
  const { t } = useLingui();
  const navigate = useNavigate();
  const body = useRef<HTMLDivElement>(null);
  const [current, set_current] = useState(0);
  const [offset, set_offset] = useState(0);
  const wants_focus = useRef(false);
  const row_px = Math.round(
    parseFloat(getComputedStyle(document.documentElement).fontSize) *
      (window.innerWidth < 640 ? 4.6 : 3.6),
  );
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => row_px,
    overscan: 12,
    scrollMargin: offset,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;

  useEffect(() => {
    set_offset((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  useEffect(() => {
    if (more && last > items.length - ahead) onMore();
  }, [more, last, items.length, onMore]);
  useEffect(() => {
    const timer = setTimeout(
      () => onInSight(items.slice(first, last + 1).map((item) => item.id)),
      150,
    );
    return () => clearTimeout(timer);
  }, [first, last, items, onInSight]);

  const go = (index: number) => {
    const next = Math.max(0, Math.min(items.length - 1, index));
    wants_focus.current = true;
    set_current(next);
    virtual.scrollToIndex(next, { align: "auto" });
  };
  const open = (index: number) => {
    const item = items[index];
    if (item) void navigate(address_of(item) as never);
  };
  const page_of_rows = Math.max(1, Math.floor(window.innerHeight / row_px) - 3);
  const moves: Record<string, () => void> = {
    ArrowDown: () => go(current + 1),
    ArrowUp: () => go(current - 1),
    PageDown: () => go(current + page_of_rows),
    PageUp: () => go(current - page_of_rows),
    Home: () => go(0),
    End: () => go(items.length - 1),
    Enter: () => open(current),
  };
  const held = () => body.current?.contains(document.activeElement);
  useKeys({
    KeyJ: () => go(held() ? current + 1 : current),
    KeyK: () => go(held() ? current - 1 : current),
  });

  return (
    <div
      className="table"
      role="grid"
      aria-label={label}
      aria-rowcount={count < 0 ? -1 : count + 1}
      data-columns={columns.length}
    >
      <div className="table-head" role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <span key={column.id} role="columnheader" data-column={column.id}>
            {column.title}
          </span>
        ))}
      </div>
      <div
        ref={body}
        role="rowgroup"
        className="table-body"
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={(event) => {
          const move = moves[event.key];
          if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          move();
        }}
      >
        {rows.map((row) => {
          const item = items[row.index];
          if (!item) return null;
          return (
            <div
              key={row.key}
              role="row"
              aria-rowindex={row.index + 2}
              className="table-row"
              tabIndex={row.index === current ? 0 : -1}
              style={{ blockSize: row.size, transform: `translateY(${row.start - offset}px)` }}
              ref={(element) => {
                if (element && row.index === current && wants_focus.current) {
                  wants_focus.current = false;
                  element.focus({ preventScroll: true });
                }
              }}
              onFocus={() => set_current(row.index)}
              onClick={(event) => {
                if (event.target instanceof Element && event.target.closest("a")) return;
                open(row.index);
              }}
            >
              {columns.map((column) => (
                <span key={column.id} role="gridcell" data-column={column.id}>
                  {column.cell(item)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
      {more ? <p className="hidden-visually" role="status">{t`Loading more`}</p> : null}
    </div>
  );
}
