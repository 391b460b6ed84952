// A long table: keyset pages come as one scrolls, only the rows in sight are in the page, one row has the focus.
import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  memo,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { useKeys } from "~/app/keys";
import { isolated } from "~/parts/bdi";

export interface Column<Item> {
  id: string;
  title: string;
  cell: (item: Item) => ReactNode;
}

interface ListTableProps<Item extends { id: string; name: string }> {
  label: string;
  items: readonly Item[];
  /** The stored count of the view, or -1. */
  count: number;
  columns: readonly Column<Item>[];
  address_of: (item: Item) => { to: string; params: { id: string } };
  more: boolean;
  onMore: () => void;
  onInSight: (ids: string[]) => void;
  /** Which are chosen, and what chooses one or lets it go; without, nothing can be chosen. */
  is_chosen?: ((id: string) => boolean) | undefined;
  onChoose?: ((id: string) => void) | undefined;
}

/** Rows to load ahead of the eye. */
const ahead = 60;

export function ListTable<Item extends { id: string; name: string }>(props: ListTableProps<Item>) {
  const { label, items, count, columns, address_of, more, onMore, onInSight } = props;
  const { is_chosen, onChoose } = props;
  const { t } = useLingui();
  const navigate = useNavigate();
  const body = useRef<HTMLDivElement>(null);
  const [current, set_current] = useState(0);
  const [offset, set_offset] = useState(0);
  const [wants_focus, set_wants_focus] = useState(false);
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
    set_wants_focus(true);
    set_current(next);
    virtual.scrollToIndex(next, { align: "auto" });
  };
  const latest = useRef({ items, address_of });
  useEffect(() => {
    latest.current = { items, address_of };
  });
  const open = useCallback(
    (index: number) => {
      const item = latest.current.items[index];
      if (item) void navigate(latest.current.address_of(item) as never);
    },
    [navigate],
  );
  const focused = useCallback((index: number) => {
    set_current(index);
    set_wants_focus(false);
  }, []);
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
    KeyX: onChoose && (() => held() && items[current] && onChoose(items[current].id)),
  });

  return (
    <div
      className="table"
      role="grid"
      aria-label={label}
      aria-rowcount={count < 0 ? -1 : count + 1}
      data-columns={columns.length}
      {...(onChoose ? { "aria-multiselectable": true, "data-chooses": "" } : {})}
    >
      <div className="table-head" role="row" aria-rowindex={1}>
        {onChoose ? (
          <span role="columnheader" data-column="choice">
            <span className="hidden-visually">{t({ message: "Chosen", context: "column" })}</span>
          </span>
        ) : null}
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
          const is_current = row.index === current;
          return (
            <TableRow
              key={row.key}
              item={item as never}
              index={row.index}
              start={row.start - offset}
              size={row.size}
              columns={columns as never}
              is_current={is_current}
              takes_focus={is_current && wants_focus}
              onFocused={focused}
              onOpen={open}
              chosen={is_chosen?.(item.id)}
              onChoose={onChoose}
            />
          );
        })}
      </div>
      {more ? <p className="hidden-visually" role="status">{t`Loading more`}</p> : null}
    </div>
  );
}

interface TableRowProps {
  item: { id: string; name: string };
  index: number;
  start: number;
  size: number;
  columns: readonly Column<{ id: string }>[];
  is_current: boolean;
  takes_focus: boolean;
  onFocused: (index: number) => void;
  onOpen: (index: number) => void;
  chosen: boolean | undefined;
  onChoose: ((id: string) => void) | undefined;
}

/** Drawn once, when it comes into sight: scrolling moves rows and draws none anew. */
const TableRow = memo(function TableRow(props: TableRowProps) {
  const { item, index, start, size, columns, is_current, takes_focus, onFocused, onOpen } = props;
  const { chosen, onChoose } = props;
  const { t } = useLingui();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takes_focus) row.current?.focus({ preventScroll: true });
  }, [takes_focus]);
  const press = (event: MouseEvent) => {
    // A new tab is the browser's matter.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(index);
  };
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={index + 2}
      className="table-row"
      tabIndex={is_current ? 0 : -1}
      style={{ blockSize: size, transform: `translateY(${start}px)` }}
      onFocus={() => onFocused(index)}
      onClick={press}
      aria-selected={chosen}
    >
      {onChoose ? (
        <span role="gridcell" data-column="choice">
          <label onClick={(event) => event.stopPropagation()}>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={t`Choose ${isolated(item.name)}`}
              checked={chosen ?? false}
              onChange={() => onChoose(item.id)}
            />
          </label>
        </span>
      ) : null}
      {columns.map((column) => (
        <span key={column.id} role="gridcell" data-column={column.id}>
          {column.cell(item)}
        </span>
      ))}
    </div>
  );
});
