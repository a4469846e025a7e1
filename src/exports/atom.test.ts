import { describe, expect, test } from 'vitest';

import { renderAtom, type Feed } from './atom.ts';

const entry: Feed['entries'][number] = {
  id: 'tag:thinka.example,2026:/best-practice/flyer/neu',
  title: 'Neu: Flyer',
  link: 'https://thinka.example/best-practice/flyer/',
  day: '2026-11-20',
  author: 'Koordinierungsstelle',
  categories: [{ term: 'netzwerkarbeit', label: 'Netzwerkarbeit' }],
  summary: 'Persönlich übergeben.',
};

const feed: Feed = {
  id: 'tag:thinka.example,2026:/best-practice/feed.xml',
  title: 'ThINKA: Neues',
  subtitle: 'Was neu ist.',
  author: 'ThINKA',
  self: 'https://thinka.example/best-practice/feed.xml',
  alternate: 'https://thinka.example/best-practice/ausgaben/',
  since: '2026-11-21',
  entries: [entry],
};

test('a feed has what RFC 4287 asks for', () => {
  expect(renderAtom(feed)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
    <id>tag:thinka.example,2026:/best-practice/feed.xml</id>
    <title>ThINKA: Neues</title>
    <subtitle>Was neu ist.</subtitle>
    <updated>2026-11-20T12:00:00Z</updated>
    <author><name>ThINKA</name></author>
    <link rel="self" type="application/atom+xml" href="https://thinka.example/best-practice/feed.xml"/>
    <link rel="alternate" type="text/html" href="https://thinka.example/best-practice/ausgaben/"/>
    <entry>
    <id>tag:thinka.example,2026:/best-practice/flyer/neu</id>
    <title>Neu: Flyer</title>
    <updated>2026-11-20T12:00:00Z</updated>
    <author><name>Koordinierungsstelle</name></author>
    <link rel="alternate" type="text/html" href="https://thinka.example/best-practice/flyer/"/>
    <category term="netzwerkarbeit" label="Netzwerkarbeit"/>
    <summary>Persönlich übergeben.</summary>
    </entry>
    </feed>
    "
  `);
});

describe('the day of the feed', () => {
  test.each([
    ['of its latest entry, wherever that stands', ['2026-11-20', '2027-02-01'], '2027-02-01'],
    ['since which nothing has happened', [], '2026-11-21'],
  ])('is that %s', (_, days, day) => {
    const entries = days.map((day) => ({ ...entry, day }));
    const [updated] = /<updated>.*<\/updated>/.exec(renderAtom({ ...feed, entries })) ?? [];
    expect(updated).toBe(`<updated>${day}T12:00:00Z</updated>`);
  });
});

test.each(['Pacific/Honolulu', 'America/New_York', 'Europe/Berlin', 'Asia/Tokyo'])(
  'the moment of an entry is its very day in %s, in summer and in winter',
  (timeZone) => {
    for (const day of ['2026-01-01', '2026-03-29', '2026-07-31', '2026-10-25']) {
      const xml = renderAtom({ ...feed, entries: [{ ...entry, day }] });
      const moment = new Date(/<updated>(.*)<\/updated>/.exec(xml)?.[1] ?? '');
      expect(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment)).toBe(day);
    }
  },
);

describe('what stands in a text', () => {
  // prettier-ignore
  test.each([
    ['letters and quotation marks as they are', 'Größe „groß“ – ‚ja‘', 'Größe „groß“ – ‚ja‘'],
    ['marks of XML', 'a < b & c > d "e"', 'a &lt; b &amp; c &gt; d &quot;e&quot;'],
    ['what looks like markup', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['what looks like a reference', '&amp;', '&amp;amp;'],
    ['the end of a CDATA section', ']]>', ']]&gt;'],
    ['lines and tabs', 'a\n\tb', 'a\n\tb'],
    ['signs beyond the first 65,536', '🌱', '🌱'],
    ['what XML cannot hold', 'a\u0007b\u0000c\uffff', 'a\ufffdb\ufffdc\ufffd'],
    ['half of a sign', 'a\ud800b', 'a\ufffdb'],
  ])('keeps %s', (_, value, written) => {
    const xml = renderAtom({ ...feed, title: value, entries: [] });
    expect(xml).toContain(`<title>${written}</title>`);
  });

  test('is safe in attributes, too', () => {
    const categories = [{ term: 'a"b', label: '<&>' }];
    const xml = renderAtom({ ...feed, entries: [{ ...entry, categories }] });
    expect(xml).toContain('<category term="a&quot;b" label="&lt;&amp;&gt;"/>');
  });
});
