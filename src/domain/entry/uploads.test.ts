import { describe, expect, test } from 'vitest';

import { findUploadProblem, isUploadName, toMegabytes, toUploadName } from './uploads.ts';

describe('the name of an upload', () => {
  test.each([
    ['Foto Öffentlichkeit (2).JPG', 'foto-oeffentlichkeit-2-1f3a09bc.jpg'],
    ['image.jpeg', 'image-1f3a09bc.jpg'],
    ['Straßenfest.2019.png', 'strassenfest-2019-1f3a09bc.jpg'],
    ['???.png', 'datei-1f3a09bc.jpg'],
    [`${'a'.repeat(59)} b.png`, `${'a'.repeat(59)}-1f3a09bc.jpg`],
  ])('of %s is %s', (name, expected) => {
    const found = toUploadName(name, '1f3a09bc77', 'jpg');

    expect(found).toBe(expected);
    expect(isUploadName(found)).toBe(true);
  });

  // prettier-ignore
  test.each([
    'plan.svg', 'seite.html', 'Foto.jpg', '.versteckt.png', 'ordner/foto.jpg', 'foto', 'foto.php.png',
  ])('may not be %s', (name) => expect(isUploadName(name)).toBe(false));
});

describe('a chosen file', () => {
  const jpeg = { name: 'foto.jpg', type: 'image/jpeg', size: 4_000_000 };
  const pdf = { name: 'plan.pdf', type: 'application/pdf', size: 4_000_000 };

  test.each([
    ['bild', jpeg],
    ['anlage', jpeg],
    ['anlage', pdf],
  ] as const)('passes as %s: $name', (wanted, file) =>
    expect(findUploadProblem(file, wanted)).toBeUndefined(),
  );

  test.each([
    [
      'bild',
      pdf,
      'Das ist eine PDF-Datei. Erlaubt sind hier Bilder im Format JPEG, PNG oder WebP.',
    ],
    [
      'bild',
      { ...jpeg, type: 'image/svg+xml' },
      'Erlaubt sind Bilder im Format JPEG, PNG oder WebP.',
    ],
    ['anlage', { ...jpeg, type: '' }, 'Erlaubt sind PDF-Dateien und Bilder (JPEG, PNG, WebP).'],
    ['bild', { ...jpeg, size: 0 }, 'Die Datei ist leer.'],
    [
      'bild',
      { ...jpeg, size: 31_400_000 },
      'Die Datei hat 31,4 MB, erlaubt sind 25 MB. Nimm eine kleinere Fassung.',
    ],
    [
      'anlage',
      { ...pdf, size: 10_200_000 },
      'Die Datei hat 10,2 MB, erlaubt sind 10 MB. Verkleinere die PDF-Datei.',
    ],
  ] as const)('is refused as %s: %o', (wanted, file, problem) =>
    expect(findUploadProblem(file, wanted)).toBe(problem),
  );

  test('of a phone that only few browsers show comes with a way out', () =>
    expect(findUploadProblem({ name: 'IMG_1.HEIC', type: '', size: 1 }, 'bild')).toContain(
      'Maximale Kompatibilität',
    ));
});

test.each([
  [320_000, '320 KB'],
  [1, '1 KB'],
  [1_440_000, '1,4 MB'],
])('%d bytes are told as %s', (size, expected) => expect(toMegabytes(size)).toBe(expected));
