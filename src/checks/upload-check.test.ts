import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';

import { readUploads } from './upload-check.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'thinka-uploads-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function place(name: string): string {
  const file = path.join(root, 'public/uploads', name);
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

const write = (name: string, content: string | Uint8Array = '') =>
  writeFileSync(place(name), content);

async function report(): Promise<string[]> {
  const { findings } = await readUploads(root);
  return findings.map(({ file, rule, problem, fix }) => `${file} ${rule} ${problem}. ${fix}`);
}

const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();

test('a picture and the empty file that Git needs in a folder may be there', async () => {
  write('garten.png', png);
  write('.gitkeep');
  expect(await readUploads(root)).toEqual({
    uploads: new Set(['garten.png']),
    refused: new Set(),
    findings: [],
  });
});

test('no folder is as good as an empty one', async () => {
  expect(await report()).toEqual([]);
});

test('what Finder leaves while somebody works there is passed over, if it is that', async () => {
  write('.DS_Store', '\0\0\0\x01Bud1\0');
  expect(await report()).toEqual([]);
  write('.DS_Store', 'Mara Muster');
  expect(await report()).toEqual([
    'public/uploads/.DS_Store datei Diese Datei hat ein Programm für sich selbst angelegt, zum Beispiel der Dateimanager. Lösche sie',
  ]);
});

describe('is refused, with a way out:', () => {
  test.each([
    ['.gitkeep', 'mehr als nichts', 'Was mit einem Punkt beginnt, ist versteckt'],
    ['.gitattributes', '* -diff', 'Was mit einem Punkt beginnt, ist versteckt'],
    ['Thumbs.db', '', 'Diese Datei hat ein Programm für sich selbst angelegt'],
    ['plan.docx', '', 'Erlaubt sind Dateien auf .png'],
    ['ordner/garten.png', png, 'Unterordner gibt es hier nicht'],
    ['Garten.PNG', png, 'Benenne sie um in „garten.png“'],
    ['ga\u0308rten.png', png, 'Benenne sie um in „gaerten.png“'],
    ['gärten.png', png, 'Benenne sie um in „gaerten.png“'],
    [`${'a'.repeat(140)}.png`, png, `Benenne sie um in „${'a'.repeat(60)}.png“`],
  ])('%s', async (name, content, words) => {
    write(name, content);
    expect(await report()).toEqual([expect.stringContaining(words)]);
  });

  test('a name that differs from another by capitals alone', async () => {
    write('garten.png', png);
    write('Garten.png', png);
    expect(await report()).toEqual([expect.stringContaining('Benenne sie um in „garten-2.png“')]);
  });

  test('a link, and what programs talk through', async () => {
    symlinkSync('/etc/hostname', place('link.png'));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(place('socket.png'), resolve));
    onTestFinished(() => void server.close());
    expect(await report()).toEqual([
      expect.stringContaining('Das ist eine Verknüpfung und keine Datei'),
      expect.stringContaining('Das ist etwas, das nur Programme brauchen, und keine Datei'),
    ]);
  });

  test('a file that cannot be read here', async () => {
    write('verschlossen.png', png);
    // Mocked, since the user who runs the tests may be allowed to read everything.
    const refusal = Object.assign(new Error('EACCES: …'), { code: 'EACCES' });
    vi.spyOn(promises, 'readFile').mockRejectedValue(refusal);
    syncBuiltinESMExports();
    onTestFinished(() => {
      vi.restoreAllMocks();
      syncBuiltinESMExports();
    });
    expect(await report()).toEqual([
      expect.stringContaining('Das lässt sich auf diesem Rechner nicht lesen (EACCES)'),
    ]);
  });

  test('a file of three gigabytes, which is never read', async () => {
    write('gross.png');
    truncateSync(place('gross.png'), 3e9);
    expect(await report()).toEqual([
      expect.stringContaining('Die Datei hat 3.000 MB, erlaubt sind 25 MB'),
    ]);
  });

  test('a folder that is a link', async () => {
    mkdirSync(path.join(root, 'public'));
    symlinkSync('/etc', path.join(root, 'public/uploads'));
    expect(await report()).toEqual([
      'public/uploads datei Hier gehört ein Ordner hin, und das ist eine Verknüpfung oder eine Datei. Lege den Ordner selbst an diese Stelle',
    ]);
  });
});
