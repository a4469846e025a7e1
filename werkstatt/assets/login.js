/*
 * The handshake of decap-cms-lib-auth: we say that we are authorizing, the editor answers, we hand
 * over the token. Both sides are of one origin; to any other nothing is sent.
 */
const message = document.querySelector('#meldung');
const buttons = document.querySelectorAll('button[data-rolle]');

for (const button of buttons) {
  button.addEventListener('click', () => logIn(button.dataset.rolle));
}
if (!window.opener) say('Öffne dieses Fenster über „Anmelden“ im Editor.');

async function logIn(rolle) {
  if (!window.opener) return;
  try {
    const response = await fetch(new URL('auth/token', document.baseURI), {
      method: 'POST',
      body: new URLSearchParams({ rolle }),
    });
    if (!response.ok) throw new Error(String(response.status));
    hand(await response.text());
  } catch {
    say('Die Anmeldung ist nicht gelungen. Läuft npm start noch? Versuche es noch einmal.');
  }
}

function hand(login) {
  window.addEventListener('message', (event) => {
    if (event.origin !== location.origin || event.source !== window.opener) return;
    if (event.data !== 'authorizing:github') return;
    window.opener.postMessage(`authorization:github:success:${login}`, location.origin);
    say('Angemeldet. Dieses Fenster kannst du schließen.');
  });
  window.opener.postMessage('authorizing:github', location.origin);
}

function say(text) {
  message.textContent = text;
}
