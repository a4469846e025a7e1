/** The whole texts with which the servers may refuse somebody: nothing else is a refusal. */
import type { Answer } from './wire.ts';

/** @returns whether an answer says no and nothing more */
export function isRefusal({ status, headers, body }: Answer): boolean {
  if (headers.has('etag') || headers.has('last-modified') || headers.has('content-range'))
    return false;
  const text = body.toString('utf8');
  // Caddy's answer where no site is meant.
  if (status === 200) return text === '' && headers.get('content-length') === '0';
  if ((status >= 200 && status < 300) || status === 304) return false;
  return text === '' || texts.some((pattern) => pattern.test(text));
}

const texts = [
  // Go's answer to bytes that are no request.
  /^400 Bad Request(?:: [a-zA-Z, -]+)?$/,
  /^501 Not Implemented: [a-zA-Z, -]+$|^Unsupported transfer encoding$/,
  /^505 HTTP Version Not Supported: [a-zA-Z, -]+$/,
  // Caddy, by deploy/caddy.
  /^<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Anmeldung nötig<\/title><h1>Anmeldung nötig<\/h1><p>[^<]*<\/p><\/html>$/,
  // Apache, by deploy/apache.
  /^<!doctype html><html lang='de'><meta charset='utf-8'>(?:<meta name='viewport' content='width=device-width'><meta name='color-scheme' content='light dark'>)?<title>[^<]{5,30}<\/title><h1>[^<]{5,40}<\/h1>(?:<p>[^<]*<\/p>)?(?:<p><a href='\/(?:abmelden)?'>[^<]*<\/a><\/p>)?<\/html>$/,
  // Apache's own.
  /^<!DOCTYPE HTML PUBLIC "[^"]+" "[^"]+">\n<html><head>\n<title>\d{3} [A-Za-z ]+<\/title>\n<\/head><body>\n<h1>[A-Za-z ]+<\/h1>\n<p>(?:Your browser sent a request that this server could not understand\.<br \/>\n|The requested method [A-Za-z]+ is not allowed for this URL\.|The document has moved <a href="https:\/\/localhost:\d+\/auth\?[^"]+">here<\/a>\.)<\/p>\n<\/body><\/html>\n$/,
];
