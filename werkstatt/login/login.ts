/** The window in which Decap logs in: two buttons, and the handshake of Netlify's login helper. */
import { html } from '../board/html.ts';
import { toPage, type Place } from '../board/page.ts';
import { json, Refusal, type Answer } from '../http.ts';
import { roles, type Role } from '../roles.ts';
import type { Tokens } from '../store/tokens.ts';

export function toLoginPage(place: Place): Answer {
  const content = html`
    <p>
      Die Werkstatt läuft nur auf diesem Rechner. Es gibt keine Kennwörter; wähle, als wer du
      arbeitest. Das steht später bei deinem Beitrag.
    </p>
    <div class="board-actions" id="anmelden">
      <button type="button" data-rolle="projekt">Als Projekt anmelden</button>
      <button type="button" data-rolle="koordination">Als Koordination anmelden</button>
    </div>
    <p id="meldung" role="status"></p>
    <noscript><p>Der Editor braucht JavaScript. Schalte es für diese Seite ein.</p></noscript>
  `;
  return toPage(place, { title: 'Anmelden', content, script: 'login.js' });
}

/** @param body as a form sends it: `rolle=projekt` */
export function issueToken(tokens: Tokens, body: Buffer): Answer {
  const role = new URLSearchParams(body.toString('utf8')).get('rolle') ?? '';
  if (!isRole(role)) throw new Refusal(422, `There is no role ${role}.`);
  const headers = { 'Cache-Control': 'no-store' };
  return json(200, { token: tokens.issue(role), provider: 'github' }, headers);
}

function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
