/**
 * Gives names to controls that Decap leaves without one, for people who hear the page instead of seeing it.
 * Seen with decap-cms-ui-default 3.9.2 (`ListItemTopBar.js`) and decap-cms-core 3.19.1. Remove this when
 * Decap names them itself.
 */

/** @param page is watched as long as it is open, because Decap draws its parts whenever it likes */
export function giveNames(page: Document): void {
  const name = () => {
    for (const [selector, attribute, text] of names) {
      for (const element of page.querySelectorAll(`${selector}:not([${attribute}='${text}'])`)) {
        element.setAttribute(attribute, text);
      }
    }
    for (const element of page.querySelectorAll("[id^='DndDescribedBy']")) {
      if (element.textContent !== howToMove) element.textContent = howToMove;
    }
  };
  new MutationObserver(name).observe(page.body, { childList: true, subtree: true });
}

const names = [
  ["button[class*='-TopBarButton']:first-child", 'aria-label', 'Auf- oder zuklappen'],
  ["button[class*='-TopBarButton']:last-child", 'aria-label', 'Entfernen'],
  ["[aria-roledescription][role='button']", 'aria-label', 'Verschieben'],
  ["[aria-roledescription][role='button']", 'aria-roledescription', 'verschiebbar'],
  ['iframe#preview-pane', 'title', 'Vorschau'],
  ["section[class*='-StyledAuthenticationPage']", 'role', 'main'],
  ["div[class*='-EditorContainer']", 'role', 'main'],
  ["div[class*='-WorkflowContainer']", 'role', 'main'],
] as const;

const howToMove =
  'Mit der Leertaste aufnehmen, mit den Pfeiltasten verschieben, mit der Leertaste ablegen. Escape bricht ab.';
