/** A page of plain text in the place of the editor, for browsers in which it cannot work. */
export function showNotice(heading: string, ...paragraphs: string[]): void {
  const main = document.createElement('main');
  main.className = 'notice';
  main.append(toElement('h1', heading), ...paragraphs.map((text) => toElement('p', text)));
  const link = toElement('a', 'Zur Website');
  link.setAttribute('href', '../');
  main.append(link);
  document.body.replaceChildren(main);
}

function toElement(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
