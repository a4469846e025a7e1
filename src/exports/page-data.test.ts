import { expect, test } from 'vitest';

import { renderPageData } from './page-data.ts';

const site = { name: 'ThINKA', url: 'https://thinka.example/' };
const steps = [{ label: 'Start', url: site.url }];
const page = { title: 'Ein </script> Titel', url: `${site.url}a/`, steps, site };

test('a page says which way leads to it', () => {
  const text = renderPageData(page);
  expect(text).not.toContain('</script');
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Start', item: site.url },
      { '@type': 'ListItem', position: 2, name: page.title, item: page.url },
    ],
  });
});

test('what somebody has written is an article, with a day only where one is known', () => {
  const read = (changed?: string) =>
    JSON.parse(
      renderPageData({ ...page, article: { image: 'https://a.example/b.png', changed } }),
    ) as {
      '@graph': Record<string, unknown>[];
    };
  expect(read('2026-03-04')['@graph'][0]).toMatchObject({
    '@type': 'Article',
    headline: page.title,
    image: 'https://a.example/b.png',
    dateModified: '2026-03-04',
    author: { '@type': 'Organization', ...site },
  });
  expect(read()['@graph'][0]).not.toHaveProperty('dateModified');
});

test('the start page tells the name of the site', () => {
  const text = renderPageData({ ...page, url: site.url, steps: [] });
  expect(JSON.parse(text)).toMatchObject({ '@type': 'WebSite', ...site });
});
