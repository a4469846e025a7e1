import { expect, test } from 'vitest';

import { renderSecurityTxt } from './security-txt.ts';

const url = new URL('https://thinka.example/');

test('says where to write, and until when that holds', () => {
  expect(renderSecurityTxt('mailto:it@verein.example', url, '2026-11-21')).toBe(
    'Contact: mailto:it@verein.example\nExpires: 2027-02-19T00:00:00Z\nPreferred-Languages: de, en\nCanonical: https://thinka.example/.well-known/security.txt\n',
  );
});
