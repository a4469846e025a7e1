/** The page that shows the pictures side by side. It lies beside them and needs nothing else. */
import type { ComparedPicture } from './compare.ts';

/** @returns HTML, with the largest changes at the top */
export function renderReport(pictures: ComparedPicture[]): string {
  const sorted = pictures.toSorted((one, other) => (other.share ?? 1) - (one.share ?? 1));
  const changed = pictures.filter(({ share }) => share !== 0).length;
  return `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bilder aller Seiten</title>
<style>${style}</style>
<h1>Bilder aller Seiten</h1>
<p>${pictures.length} Bilder, davon ${changed} neu oder verändert. So bleiben sie als angenommen liegen: <code>npm run task -- pictures --accept</code></p>
<form>
${choice('page', 'Seite', pictures)}
${choice('view', 'Ansicht', pictures)}
<label><input type="checkbox" name="changed"${changed < pictures.length ? ' checked' : ''}> nur Neues und Verändertes</label>
<output></output>
</form>
<main>
${sorted.map(renderPicture).join('\n')}
</main>
<script>${script}</script>
</html>
`;
}

function choice(key: 'page' | 'view', label: string, pictures: ComparedPicture[]): string {
  const options = [...new Set(pictures.map((picture) => picture[key]))];
  return `<label>${label} <select name="${key}"><option value="">alle</option>${options
    .map((option) => `<option>${escape(option)}</option>`)
    .join('')}</select></label>`;
}

function renderPicture({ page, view, file, share }: ComparedPicture): string {
  const columns = [
    ...(share === undefined ? [] : [['angenommen', 'Angenommen']]),
    ['neu', 'Neu'],
    ...(share ? [['unterschied', 'Unterschied']] : []),
  ];
  return `<section data-page="${escape(page)}" data-view="${escape(view)}"${share === 0 ? '' : ' data-changed'}>
<h2>${escape(page)}, ${escape(view)} <small>${toWords(share)}</small></h2>
<div>${columns
    .map(([folder = '', title = '']) => {
      const source = `${folder}/${file}`;
      return `<figure><figcaption>${title}</figcaption><a href="${source}"><img loading="lazy" src="${source}" alt=""></a></figure>`;
    })
    .join('')}</div>
</section>`;
}

function toWords(share: number | undefined): string {
  if (share === undefined) return 'noch keines angenommen';
  if (share === 0) return 'unverändert';
  return `${(share * 100).toLocaleString('de', { maximumSignificantDigits: 2 })} % verändert`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

const style = `
body { margin: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #222; background: #eee; }
form { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 1rem; padding: .75rem 0; background: #eee; }
section { margin-block: 2rem; }
h2 { font-size: 1.125rem; }
small { font-weight: 400; }
section > div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; }
figure { flex: 1 1 0; margin: 0; min-inline-size: 12rem; max-inline-size: 40rem; }
img { inline-size: 100%; border: 1px solid #999; }
`;

const script = `
const form = document.querySelector('form');
const sections = [...document.querySelectorAll('section')];
const show = () => {
  const wanted = new FormData(form);
  for (const section of sections) {
    section.hidden =
      (wanted.get('page') && wanted.get('page') !== section.dataset.page) ||
      (wanted.get('view') && wanted.get('view') !== section.dataset.view) ||
      (wanted.has('changed') && !('changed' in section.dataset));
  }
  form.querySelector('output').value = sections.filter(({ hidden }) => !hidden).length + ' Bilder';
};
form.addEventListener('input', show);
show();
`;
