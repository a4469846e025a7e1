/** Full names: a given name that is known, and a capitalised surname beside it. */
import { ambiguousNames, givenNames } from './given-names.ts';
import { withoutOverlaps, type Detector, type Hit } from './hit.ts';
import { isGivenName, readSurname } from './name-parts.ts';
import { isNoName, rateSurname, surnames } from './surnames.ts';
import { gapBefore, isHashtag, toKeys, type Reading, type Word } from './words.ts';

export const findFullNames: Detector = (reading) => {
  const hits: Hit[] = [];
  for (let index = 0; index < reading.words.length; index++) {
    const last = findEnd(reading, index);
    if (last === undefined) continue;
    const [first, end] = [reading.words[index], last.end];
    if (first && last.isPerson) hits.push({ kind: 'name', start: first.start, end });
    index = last.index;
  }
  return withoutOverlaps(hits);
};

interface End {
  /** Index of the last word that was read. */
  index: number;
  end: number;
  /** False for people whom everybody knows, and who have been dead for long. */
  isPerson: boolean;
}

function findEnd(reading: Reading, index: number): End | undefined {
  const { text, words } = reading;
  const word = words[index];
  if (!word || isBound(text, word)) return undefined;
  if (!word.isCapital) return findSmall(reading, index);
  return (
    findInOrder(reading, index) ??
    findReversed(reading, index) ??
    findShortened(reading, index) ??
    findVietnamese(reading, index)
  );
}

/** Part of an address, a number or a longer word. */
function isBound(text: string, { start, end }: Word): boolean {
  return (
    /[\p{L}\d@/_-]$/u.test(text.slice(Math.max(0, start - 1), start)) ||
    isHashtag(text, { start, end }) ||
    /^\d/.test(text.slice(end, end + 1))
  );
}

/** „Amira Haddad“, „Anna K. Schmidt“, „Karin von Berg“, „Katrin M.“, in a table „Amira | Haddad“. */
function findInOrder(reading: Reading, index: number): End | undefined {
  const { text, words } = reading;
  const [word, before] = [words[index], words[index - 1]];
  if (!word) return undefined;
  const standing = isGivenName(word);
  if (standing === 'no') return undefined;
  if (before && saints.has(before.key) && /^\.? $/.test(gapBefore(reading, index)))
    return undefined;

  let at = index + 1;
  while (at < index + 3 && isMiddle(reading, at)) at++;
  const gap = gapBefore(reading, at);
  const isCell = / ?\| ?/.test(gap) && gap.length <= 3;
  const isAfterInitial = at > index + 1 && words[at - 1]?.text.length === 1;
  const isJoined = isAfterInitial ? /^\.? ?$/.test(gap) : gap === ' ' || nickname.test(gap);
  if (!words[at] || !(isCell || isJoined)) return undefined;

  const initial = findInitial(text, words[at]);
  if (initial !== undefined && standing === 'yes' && !isCell) {
    return { index: at, end: initial, isPerson: true };
  }
  const surname = readSurname(reading, at);
  if (!surname) return at > index + 1 ? findBefore(reading, index, at - 1, standing) : undefined;
  if (standing === 'maybe' && surname.standing !== 'known') return undefined;
  if (isCell && surname.standing === 'open' && !isLastCell(text, words[surname.index]))
    return undefined;
  return finish(reading, index, surname.index);
}

/** „Anna Maria Arbeit“: what is no surname leaves two given names. */
function findBefore(
  reading: Reading,
  index: number,
  last: number,
  standing: string,
): End | undefined {
  const word = reading.words[last];
  if (!word || word.text.length < 2 || standing !== 'yes') return undefined;
  const surname = readSurname(reading, last);
  return surname?.index === last ? finish(reading, index, last) : undefined;
}

function finish({ words }: Reading, index: number, last: number): End | undefined {
  const name = words.slice(index, last + 1);
  const surname = name.at(-1);
  if (!surname) return undefined;
  const family = surname.key;
  const isHistorical = name
    .slice(0, -1)
    .some(
      ({ key }) =>
        historical.has(`${key}_${family}`) || historical.has(`${key}_${family.replace(/s$/, '')}`),
    );
  if (!isHistorical) return { index: last, end: surname.end, isPerson: true };
  // „Martin Luther King“
  const more = words[last + 1]?.isCapital === true ? 1 : 0;
  return { index: last + more, end: surname.end, isPerson: false };
}

/** A second given name, „K.“, „Thi“: between the first and the surname. */
function isMiddle(reading: Reading, index: number): boolean {
  const { text, words } = reading;
  const [word, next] = [words[index], words[index + 1]];
  if (!word?.isCapital || !next || !/^\.? $/.test(gapBefore(reading, index))) return false;
  const gap = gapBefore(reading, index + 1);
  if (word.text.length === 1)
    return (
      /^\.? $/.test(gap) && next.isCapital && next.text.length > 1 && text[word.end - 1] !== ''
    );
  return gap === ' ' && (next.isCapital || next.text.length < 4) && isGivenName(word) !== 'no';
}

/** „Amira „Mimi“ Haddad“, „Amira (Mimi) Haddad“ are read as „Amira … Haddad“ by their words. */
const nickname = /^ [„“"'(]$/;

/** @returns where „M.“ or „M“ ends */
function findInitial(text: string, word: Word | undefined): number | undefined {
  if (!word?.isCapital || word.text.length !== 1) return undefined;
  const rest = text.slice(word.end, word.end + 4);
  if (!rest.startsWith('.')) return undefined;
  // „Jana S. u. a.“ goes on, „Anna E. T. A.“ does not.
  return /^\. ?\p{Lu}\./u.test(rest) ? undefined : word.end + 1;
}

function isLastCell(text: string, word: Word | undefined): boolean {
  return word !== undefined && /^ ?(?:\||\n|$)/.test(text.slice(word.end, word.end + 2));
}

/** „Meier, Anna“, „Haddad Amira“, as lists of people have it. */
function findReversed(reading: Reading, index: number): End | undefined {
  const { text, words } = reading;
  const [word, next] = [words[index], words[index + 1]];
  if (!word || !next || isGivenName(next) !== 'yes' || isNoName(word.text)) return undefined;
  const gap = gapBefore(reading, index + 1);
  const behind = text.slice(next.end, next.end + 2);
  if (behind.startsWith('-') || /^\d/.test(behind)) return undefined;
  const standing = rateSurname(word);
  const isListed =
    /(?:^|[\n;|•]) ?(?:[-*] |\d{1,3}[.)] )?$/.test(
      text.slice(Math.max(0, word.start - 6), word.start),
    ) && /^ ?(?:$|[\n;|,(/])/.test(behind);
  const isRight =
    /^ ?[,|/]? ?$/.test(gap) &&
    gap !== '' &&
    gap.length <= 3 &&
    (/[,|/]/.test(gap)
      ? standing === 'known' || standing === 'likely' || (standing === 'open' && isListed)
      : standing === 'known' &&
        !rulers.has(word.key) &&
        isGivenName(word) === 'no' &&
        !words[index + 2]?.isCapital);
  return isRight ? { index: index + 1, end: next.end, isPerson: true } : undefined;
}

/** „Kaiser Wilhelm“ is no „Haddad Amira“. */
const rulers = toKeys('kaiser könig herzog graf pabst ritter prinz richter koch bauer');

/** „A. Meier“, „K.-H. Meier“: only with a surname that is known, since „z. B. Arbeit“ looks alike. */
function findShortened(reading: Reading, index: number): End | undefined {
  const { text, words } = reading;
  const word = words[index];
  if (!word || !/^(?:\p{Lu}|\p{Lu}\p{Ll}|Chr|Joh|Alex|Friedr|Wilh|Hans?)$/u.test(word.text))
    return undefined;
  if (!text.startsWith('.', word.end) || saints.has(word.key)) return undefined;
  if (/(?:\p{L}\. ?|[\d§] ?|\p{Lu} )$/u.test(text.slice(Math.max(0, word.start - 3), word.start)))
    return undefined;
  let at = index + 1;
  while (at < index + 3 && words[at]?.text.length === 1 && /^\. ?-?$/.test(gapBefore(reading, at)))
    at++;
  if (!/^\. ?$/.test(gapBefore(reading, at))) return undefined;
  const surname = readSurname(reading, at);
  if (!surname || !(surname.standing === 'known' || surname.standing === 'likely'))
    return undefined;
  return finish(reading, index, surname.index);
}

const firsts = toKeys('nguyen tran pham hoang huynh phan dang bui duong ngo vo vu');
const middles = toKeys('thi van huu duc minh ngoc thanh quang xuan kim hong');

/** „Nguyễn Thị Hoa“: in Vietnamese the surname comes first. */
function findVietnamese({ text, words }: Reading, index: number): End | undefined {
  const parts = words.slice(index, index + 4);
  const [first, second] = parts;
  if (!first || !second || !firsts.has(first.key) || !second.isCapital) return undefined;
  let count = 1;
  while (count < parts.length) {
    const [last, next] = [parts[count - 1], parts[count]];
    if (!last || !next?.isCapital || text.slice(last.end, next.start) !== ' ') break;
    if (isNoName(next.text) && !ambiguousNames.has(next.key)) break;
    count++;
  }
  const last = parts[count - 1];
  if (
    !last ||
    count === 1 ||
    !(middles.has(second.key) || givenNames.has(second.key) || ambiguousNames.has(second.key))
  )
    return undefined;
  return { index: index + count - 1, end: last.end, isPerson: true };
}

/** „amira haddad“, typed on a phone; colours and the like are no given names. */
function findSmall({ text, words }: Reading, index: number): End | undefined {
  const [word, next] = [words[index], words[index + 1]];
  if (!word || !next || next.isCapital || text.slice(word.end, next.start) !== ' ')
    return undefined;
  if (!givenNames.has(word.key) || wordsToo.has(word.key) || word.key.length < 4) return undefined;
  if (!surnames.has(next.key) || wordsToo.has(next.key) || next.key.length < 4) return undefined;
  return { index: index + 1, end: next.end, isPerson: true };
}

/** Names that are words in small letters. */
const wordsToo = toKeys(`
  rosa lila till lasse frank rain gut jung klein lang groß braun schwarz weiß sauer ernst beste feste selten reichlich
  kurz schön stark wild krank frei lustig fröhlich sommer winter früh hart breit kühn kluge gerade alle eine schöne
  lange große junge kranke rote weise walter hell licht dank lust sein ihre sind machen kommen gehen mack lenz
  dieser jeder islam`);

const saints = toKeys('sankt st hl heilige heiliger heiligen heiligem san santa');

/** The dead have no data protection (recital 27 of the GDPR), and Thuringia names everything after them. */
const historical = toKeys(`
  anna_amalia carl_august karl_august clara_zetkin rosa_luxemburg karl_liebknecht karl_marx friedrich_engels
  friedrich_schiller friedrich_fröbel friedrich_ebert friedrich_nietzsche johann_bach sebastian_bach johannes_bach
  johann_goethe wolfgang_goethe johann_herder gottfried_herder christoph_wieland martin_luther katharina_bora
  philipp_melanchthon lucas_cranach thomas_müntzer otto_dix walter_gropius wilhelm_pieck otto_grotewohl
  ernst_thälmann ernst_abbe carl_zeiss carl_zeiß otto_schott franz_liszt richard_wagner käthe_kollwitz
  heinrich_heine heinrich_mann thomas_mann theodor_fontane theodor_storm gotthold_lessing ephraim_lessing
  alexander_humboldt wilhelm_humboldt wilhelm_busch august_bebel helene_lange bertha_suttner sophie_scholl
  hans_scholl dietrich_bonhoeffer edith_stein maria_montessori astrid_lindgren erich_kästner janusz_korczak
  juri_gagarin georg_büchner hans_sachs ludwig_bechstein adam_ries adam_riese meister_eckhart nelson_mandela
  robert_koch max_planck albert_einstein marie_curie albert_schweitzer konrad_zuse anne_frank anna_seghers
  bertolt_brecht werner_seelenbinder theodor_neubauer magnus_poser heinrich_schütz albrecht_dürer rudolf_virchow
  paul_gerhardt rudolf_steiner konrad_duden brüder_grimm jacob_grimm wilhelm_grimm robert_schumann clara_schumann
  robert_blum wolfgang_mozart amadeus_mozart ludwig_beethoven johann_pestalozzi heinrich_pestalozzi karl_may
  elisabeth_thüringen louis_fürnberg hermann_hesse kurt_tucholsky gustav_freytag fritz_noack victor_klemperer
  georg_händel friedrich_händel immanuel_kant theodor_körner ricarda_huch ernst_haeckel johannes_becher
  heinrich_zille rudolf_breitscheid julius_leber oskar_schindler graf_stauffenberg angela_merkel bodo_ramelow
  olaf_scholz mario_voigt frank-walter_steinmeier willy_brandt konrad_adenauer helmut_kohl helmut_schmidt
  martin_king sankt_martin maria_hilf maria_frieden maria_königin maria_regina maria_stern anna_magdalena gerhart_hauptmann christian_morgenstern georg_weerth matthias_claudius
  hans_andersen christian_andersen karl_valentin max_mustermann erika_mustermann otto_normalverbraucher paul_klee marcel_breuer
  oskar_schlemmer lyonel_feininger wassily_kandinsky henry_velde emil_fischer robert_bosch adolph_kolping
  adolf_kolping max_reger friedrich_jahn ludwig_jahn johann_wichern hinrich_wichern`);
