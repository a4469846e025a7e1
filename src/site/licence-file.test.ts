import { expect, test } from 'vitest';

import { renderLicences } from './licence-file.ts';

const text = 'Copyright A\n\nDo what you like.';

test('names each part with licence and source, above the words it comes with', () => {
  const file = renderLicences([
    { name: 'a', version: '1.0.0', licence: 'MPL-2.0', source: 'https://a.example/a', text },
  ]);
  expect(file).toContain(`a 1.0.0 (MPL-2.0, https://a.example/a)\n\n${text}\n`);
});

test('prints the very same words once', () => {
  const file = renderLicences([
    { name: 'a', licence: 'MIT', text },
    { name: 'b', licence: 'MIT', text: `${text.replaceAll('\n', '\r\n')}  \r\n` },
  ]);
  expect(file).toContain(`a (MIT)\nb (MIT)\n\n${text}\n`);
});

test('takes the usual words, and names who made it, where none come with a part', () => {
  const file = renderLicences([{ name: 'a', licence: '(WTFPL OR MIT)', author: 'A. Author' }]);
  expect(file).toContain('a ((WTFPL OR MIT), A. Author)\n\nPermission is hereby granted');
});

test('says so if there are no words at all', () => {
  const file = renderLicences([{ name: 'a', licence: 'Unlicense' }]);
  expect(file).toContain('Dem Paket liegt kein Text der Lizenz bei: Unlicense.');
});
