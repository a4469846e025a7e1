/** Makes a form of the facets that stand in the page as links; each row stays where it was. */
import { facetIds, type FacetId } from '#domain/praxis/facets.ts';

export interface Box {
  facet: FacetId;
  input: HTMLInputElement;
  label: string;
  /** Shows the number of entries. */
  count: HTMLElement;
}

/** @param place what `FacetNav.astro` has written around the facets */
export function toForm(place: HTMLElement): { form: HTMLFormElement; boxes: Box[] } {
  const form = document.createElement('form');
  form.setAttribute('role', 'search');
  form.setAttribute('aria-label', 'Leitfaden filtern');
  // A browser that remembers boxes would contradict the address.
  form.autocomplete = 'off';
  form.append(...place.childNodes);
  place.append(form);
  return { form, boxes: facetIds.flatMap((facet) => toBoxes(facet, form)) };
}

function toBoxes(facet: FacetId, form: HTMLFormElement): Box[] {
  const list = form.querySelector(`[data-facet="${facet}"] ul`);
  if (!list) return [];
  const legend = document.createElement('legend');
  legend.className = 'visually-hidden';
  legend.textContent = list.previousElementSibling?.firstChild?.textContent?.trim() ?? '';
  const fieldset = document.createElement('fieldset');
  list.replaceWith(fieldset);
  fieldset.append(legend, list);
  return [...list.querySelectorAll('li')].flatMap((row) => toBox(facet, row));
}

function toBox(facet: FacetId, row: HTMLElement): Box[] {
  const link = row.querySelector('a');
  const count = link?.querySelector('span');
  if (!link || !count) return [];
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.name = facet;
  input.value = row.dataset['value'] ?? '';
  const text = link.firstChild?.textContent?.trim() ?? '';
  const label = document.createElement('label');
  label.append(input, ...link.childNodes);
  link.replaceWith(label);
  return [{ facet, input, label: text, count }];
}
