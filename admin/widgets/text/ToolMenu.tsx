/** A button of the bar that opens a menu below it. */
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface Action {
  label: string;
  /** Shown instead of the label where a sign says the same in less room. */
  sign?: ReactNode;
  run: () => void;
}

export interface MenuGroup {
  label: string;
  actions: readonly Action[];
}

export interface Menu {
  label: string;
  /** Asked when it opens, since it may depend on the text. */
  groups: () => readonly MenuGroup[];
}

/** The parts of each button that the bar decides. */
export interface Shared {
  tabIndex: number;
  onFocus: () => void;
}

interface ToolMenuProps extends Shared {
  menu: Menu;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

export function ToolMenu({ menu, isOpen, onOpen, ...shared }: ToolMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const groups = isOpen ? menu.groups() : [];

  useEffect(() => {
    if (isOpen) list.current?.querySelector<HTMLButtonElement>('[role=menuitem]')?.focus();
  }, [isOpen]);

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      onOpen(false);
      return;
    }
    const items = [...(list.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const target = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
      Escape: -1,
    }[event.key];
    // The bar must not act on these keys as well.
    event.stopPropagation();
    if (target === undefined) return;
    event.preventDefault();
    if (target === -1) {
      onOpen(false);
      button.current?.focus();
    } else items[target]?.focus();
  };

  return (
    <div className="thinka-menu">
      <button
        ref={button}
        type="button"
        data-tool=""
        className="thinka-tool"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': id })}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onOpen(true);
        }}
        {...shared}
      >
        {menu.label} <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={menu.label}
          className="thinka-menu__list"
          // Safari gives no focus to a clicked button, and losing it would close the menu.
          onMouseDown={(event) => event.preventDefault()}
          onKeyDown={move}
        >
          {groups.map(({ label, actions }) => (
            <div key={label} role="group" aria-label={label} className="thinka-menu__group">
              {groups.length > 1 && (
                <span aria-hidden="true" className="thinka-menu__label">
                  {label}
                </span>
              )}
              {actions.map((action) => (
                <button
                  key={action.label}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  onClick={() => {
                    onOpen(false);
                    action.run();
                  }}
                >
                  {action.label}
                </button>
              ))}
              {actions.length === 0 && <span className="thinka-menu__label">Nichts zur Wahl</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
