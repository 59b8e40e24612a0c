/** A long list of cards of unlike height, of which only those near the window are drawn; arrow keys walk it. */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from '../search/search.module.css';

export interface VirtualListHandle {
  focusFirst(): void;
}

interface VirtualListProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  label: string;
  /** Height of a typical item in px, before it is measured. */
  estimate: number;
  children: (item: T) => ReactNode;
  ref?: Ref<VirtualListHandle>;
}

const STEPS: ReadonlyMap<string, (at: number, last: number) => number> = new Map([
  ['ArrowDown', (at, last) => Math.min(at + 1, last)],
  ['ArrowUp', (at) => Math.max(at - 1, 0)],
  ['Home', () => 0],
  ['End', (_at, last) => last],
]);

export function VirtualList<T>({ items, keyOf, label, estimate, children, ref }: VirtualListProps<T>) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  const [current, setCurrent] = useState(0);
  const wanted = useRef<number | null>(null);
  const active = Math.min(current, Math.max(0, items.length - 1));

  // What stands above the list may change with every render (filters, notes), and its place with it.
  useLayoutEffect(() => {
    if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
  });

  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    overscan: 4,
    scrollMargin: top,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });

  const focusItem = (index: number) => {
    wanted.current = index;
    setCurrent(index);
    virtual.scrollToIndex(index, { align: 'auto' });
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus();
  };
  useImperativeHandle(ref, () => ({ focusFirst: () => items.length > 0 && focusItem(0) }));

  /** An item that was outside the window gets its focus when it is drawn. */
  const onDrawn = (element: HTMLLIElement | null) => {
    virtual.measureElement(element);
    if (element && Number(element.dataset.index) === wanted.current) {
      wanted.current = null;
      element.focus({ preventScroll: true });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const step = STEPS.get(event.key);
    if (!step || event.target !== event.currentTarget) return;
    event.preventDefault();
    focusItem(step(Number(event.currentTarget.dataset.index), items.length - 1));
  };

  return (
    <ol ref={list} className={styles.results} style={{ height: virtual.getTotalSize() }} aria-label={label}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={key}
            ref={onDrawn}
            data-index={index}
            className={styles.result}
            style={{ transform: `translateY(${start - top}px)` }}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            tabIndex={index === active ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onKeyDown={onKeyDown}
          >
            {children(item)}
          </li>
        );
      })}
    </ol>
  );
}
