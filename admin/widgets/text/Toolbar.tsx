/** The bar above a text: one stop for the tabulator, arrow keys within. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { ToolMenu, type Action, type Menu, type Shared } from './ToolMenu.tsx';

export type Tool = Action | Menu;

interface ToolbarProps {
  label: string;
  controls: string;
  tools: readonly Tool[];
}

export function Toolbar({ label, controls, tools }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [open, setOpen] = useState<string>();

  useEffect(() => {
    if (open === undefined) return;
    const closeOutside = (event: PointerEvent) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(undefined);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  const move = (event: KeyboardEvent) => {
    const last = tools.length - 1;
    const target = {
      ArrowRight: current === last ? 0 : current + 1,
      ArrowLeft: current === 0 ? last : current - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    setCurrent(target);
    bar.current?.querySelectorAll<HTMLButtonElement>('[data-tool]')[target]?.focus();
  };

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      aria-controls={controls}
      className="thinka-toolbar"
      onKeyDown={move}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(undefined);
      }}
    >
      {tools.map((tool, index) => {
        const shared = {
          tabIndex: index === current ? 0 : -1,
          onFocus: () => setCurrent(index),
        };
        if ('run' in tool) return <ToolButton key={tool.label} {...shared} action={tool} />;
        return (
          <ToolMenu
            key={tool.label}
            {...shared}
            menu={tool}
            isOpen={open === tool.label}
            onOpen={(isOpen) => setOpen(isOpen ? tool.label : undefined)}
          />
        );
      })}
    </div>
  );
}

function ToolButton({ action: { label, sign, run }, ...shared }: Shared & { action: Action }) {
  return (
    <button
      type="button"
      data-tool=""
      className="thinka-tool"
      {...(sign !== undefined && { 'aria-label': label, title: label })}
      // A click must not take the focus from the text, nor the keyboard of a phone.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
      {...shared}
    >
      {sign ?? label}
    </button>
  );
}
