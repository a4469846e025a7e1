import { expect, test } from 'vitest';

import { findUrlFault, hostOf } from './urls.ts';

test.each([
  '/',
  '/themen/netzwerkarbeit/',
  '/protokolle/2013-07-17-weimar/#t1-g3',
  '/uploads/flyer.pdf',
  '/suche/?q=javascript:alert(1)',
  '#t1-g3',
  '#',
  'https://thinka.example/',
  'https://thinka.example/a?b=c&d=e#f',
  'https://xn--thringen-95a.example/',
  'https://thüringen.example/straße',
  'http://thinka.example',
  'mailto:post@thinka.example',
])('%s may stand in a page', (url) => {
  expect(findUrlFault(url)).toBeUndefined();
});

test.each([
  ['', 'leads nowhere'],
  ['javascript:alert(1)', 'runs a script'],
  ['JavaScript:alert(1)', 'runs a script in capitals'],
  [' javascript:alert(1)', 'begins with a space'],
  ['\u0001javascript:alert(1)', 'begins with a control character, which browsers skip'],
  ['java\tscript:alert(1)', 'has a tab, which browsers skip'],
  ['java\nscript:alert(1)', 'has a line end, which browsers skip'],
  ['vbscript:msgbox(1)', 'runs a script of another kind'],
  ['data:text/html,<script>alert(1)</script>', 'holds a page of its own'],
  ['blob:https://thinka.example/1', 'holds anything'],
  ['file:///etc/passwd', 'leads to the disk'],
  ['ftp://thinka.example/', 'has a scheme that is not on the list'],
  ['tel:+49361', 'has a scheme that is not on the list'],
  ['HTTPS://thinka.example/', 'is written in a way the sanitiser would not know'],
  ['https:thinka.example', 'is a path, despite its scheme'],
  ['https://', 'has no host'],
  ['http://[::1', 'is no address'],
  ['//fremd.example/', 'leads to another site without saying so'],
  ['/\\fremd.example/', 'is read by browsers as //'],
  ['\\\\fremd.example\\', 'is read by browsers as //'],
  ['/a/../b/', 'climbs'],
  ['/a/%2e%2E/b/', 'climbs in disguise'],
  ['seite/', 'depends on where it stands'],
  ['./seite/', 'depends on where it stands'],
  ['?a=b', 'depends on where it stands'],
  ['thinka.example', 'looks like a host but is a path'],
  ['https://thinka.example/a b', 'has a space'],
  ['https://thinka.example/\u0085', 'has a control character'],
  ['https://thinka.example@fremd.example/', 'has the name of one host in front of another'],
  ['https://th\u0456nka.example/', 'has a letter that only looks like one of ours'],
  ['http://127.0.0.1/', 'leads to the machine itself'],
  ['http://2130706433/', 'leads to the machine itself, in one number'],
  ['http://[::1]/', 'leads to the machine itself, by IPv6'],
  ['https://intranet/', 'has no dot, so it is a name of somebody’s own network'],
  ['mailto:post@thinka.example?bcc=a@fremd.example', 'goes to others as well'],
  ['mailto:a?bcc=b@fremd.example', 'goes to others as well, in disguise'],
])('%j may not: it %s', (url) => {
  expect(findUrlFault(url)).toBeDefined();
});

test.each([
  ['https://www.thinka.example/a', 'thinka.example'],
  ['https://Thinka.example:8443?b', 'thinka.example'],
  ['mailto:post@thinka.example?subject=a', 'thinka.example'],
  ['/themen/', undefined],
])('the host of %s is %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});
