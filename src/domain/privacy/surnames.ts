/** Guesses whether a capitalised word behind „Frau“ or behind a given name is a surname. */

import { fold, toKeys, type Word } from './words.ts';

/** The most common in Thuringia, and among people from the countries whose languages are spoken there. */
export const surnames: ReadonlySet<string> = toKeys(`
  żak abbas abboud abdelrahman abdi abdo abdulkarim abdulla abdullah abou abraha abramow acar ackermann
  adamczyk adan ademi aden adler ahmad ahmadi ahmed ahmeti ahrens akbari akbaş akbulut akın aksoy aksu aktaş
  akyol alali alavi albakri albayrak albert albrecht albu aldarwish alemu alexandrow alfarsi alhamad
  alhassan ali aliu aljasem alkan alkhalaf alkhatib almasri alnajjar alsaleh alsayed altmann altun altuntaş
  amin amini anders andrejew angelov anghel antar apel appel arabi arndt arnold arslan asad asfaha askari
  aslan assaf atanasov atassi ateş attar auer avcı awad aydin aydın aydoğan ayhan ayoub aziz azizi bach
  bachmann bader bajrami bąk bakr bakri balan bălan balcı balzer bär barakat baran baranow barbu barre barth
  barthel bartsch baş başaran bashir bastian bauer baumann baumgart baumgärtel baumgartner bayat bayer
  bayrak bayram becher bechmann beck becker beckmann beer begić behr behrendt behrens beier bektaş belov
  belova below bender benz bereket berger bergmann berhe berisha bernhardt bertram beyer biedermann bilgin
  bilyk bischoff bloch blum blume bock bode boettcher bogdanow böhm böhme bohn boiko bondar bondarenko
  borkowski born borowski bosch böttcher boyko bozkurt brandt brauer braun brehm breuer brinkmann brückner
  brunner buchholz buchmann büchner bucur bui bulut burger burkhardt busch busse buttler bytyqi çakır çakmak
  çalışkan candan cao celik çelik cengiz çetin ceylan chernenko chirila christ çiçek ciobanu claus cojocaru
  çolak conrad constantinescu coşkun cristea czarnecki dabrowski dąbrowski dağ daher dahms dang danylenko
  darwish dawoud decker degenhardt demir demirci demirel deniz dervishi desta diab diaconu didenko diehl
  dietrich dietz dimitrov dimitrova dinç dinh dinu doan dobre dogan doğan doğru dörfer döring dorn dovzhenko
  dragan dreßler dressler duda dudek duman dumitrescu dumitru duong duran dürer durmaz dursun ebel eberhardt
  ebert eckardt eckert eckhardt eggert egorov ehlers ehrhardt eichhorn eichler eisenhut eisert ekinci elias
  elmi enache enders engel engelhardt engelmann erdem erdmann erdoğan eren ergin ergün erhardt ernst erol
  ertürk esser estifanos euler ewald faber fadel falk farah faraj fares fattah fedorenko fedorov fedorova
  fedorow felber feldmann fiedler filippow fischer fleischer fleischmann florea förster frank franke franko
  franz freund frey freytag fricke friedrich friedrichs frisch fritsch fritz fritzsche fröhlich fromm fuchs
  funke gabriel gajewski gashi gebauer gebhardt gebre gebrehiwot gebremariam gebremedhin gebreselassie geier
  geiger geisler geißler georgescu georgiev georgieva gerber gerhardt gerlach gerstenberger ghanem
  ghebremedhin gheorghe ghorbani giese girma glaser głowacki göbel gök gökçe golubew göpel gorbatschow
  görner götz götze grabowski graf grigore grigorjew grimm gröger groß große großmann grosse gruber grund
  gründel grunert gül guled güler gündoğdu gündüz güneş günther günzel gürbüz gutmann górski haas haase
  habib habte haddad hadžić hafez hagemann hagen hahn hahnemann haidar haidari haider haile hailu hakimi
  haller hamann hamdan hamidi hammer hammoud hanke hanna hansen harb hariri härtel hartmann hartung hasan
  hasani hashemi hassan hauck haupt hauser häusler hecht heck heidari heil hein heine heinemann heinrich
  heinrichs heinz heinze helbig heller hempel henkel henning hentschel hering hermann herold herrmann herzog
  heß hess hesse heuer hijazi hildebrandt hille hiller hinz hirsch hirsi hoang hodžić höfer hoffmann hofmann
  höhn holzapfel hölzer honchar hontschar hoppe höppner horn hornung hosseini hosseinzadeh hoxha hristov
  hristova hrytsenko huber hübner hummel hussain hussein huynh hyseni iancu ibrahim ilie iliev ilieva ilyin
  ince ionescu iordache ipek islami issa ivanenko ivaniuk ivanov ivanova iwanow jabari jaber jabłoński jacob
  jacobi jacobs jafari jäger jahn jahnke jakob jalali jama jamal janke jankowski jansen janßen janssen
  jarrah jashari jasiński jawadi jegorow jenke jimale john jordan jost jovanovic jovanović juma jung junge
  junghans jürgens kabbani kaczmarek kaczyński kaestner kahl kahraman kaiser kalinin kalinowski kalkan
  kamińska kaminski kamiński kanaan kara karabulut karaca karadağ karaduman karakaya karakuş karam karataş
  karimi karimzadeh karpow karsten kassem kästner kaufmann kaya kazemi kebede keil keller kellner kelmendi
  kern keskin keßler kessler khalaf khaled khalifa khalil khan khatib khoder khoury kidane kiefer
  kiesewetter kilian kılıç kirchner kirsch kirsten kiselev kiselew klaus klein kleinschmidt klemm klinger
  klose klotz kluge knauer knoll knopf koç kocaman koch koehler köhler kolb kolbe kolditz kolesnyk kolev
  koleva kołodziej komarow könig konrad kopp körber korkmaz körner köse koslow kostenko köster kovačević
  koval kovalchuk kovalenko kovtun kowalczyk kowalenko kowalska kowalski kozak kozlov kozlova kozłowski
  kramer krämer kranz krasniqi kraus krause kravchenko kravets krawczyk krawtschenko krebs kretschmer
  kreutzer kroll krueger krug krüger kruse kryeziu krylow król kubiak kucharski kuchma kuhn kühn kunert kunz
  kunze kurdi kurt kurtuluş kuş kusnezow kusnezowa küster kuzmenko kuznetsov kuznetsova lachmann lam lammert
  lang lange langer lauer laufer lauterbach lazar lebedev lebedeva lebedew lechner lehmann leidner leka lenz
  leonhardt leopold lewandowski liebermann limani lindemann lindner linke linz lippert lis litvinenko
  löffler lohmann lorenz lösch löser lotz lotze lück ludewig lüdke ludwig lungu luong lupu lutz lysenko
  lytvyn maas mac maciejewski mack mader mahdi maher mahler mahmoud mahmud maier majewski makarow makowski
  maksimov malik malinowski manole mansour marchenko marin marinescu marinov markovic marković marquardt
  martens martin martschenko marx masri matei mathes matthes matz maurer mayer mazur mazurek medwedew mehari
  mehnert meier meinel meinhardt melnik melnyk mengistu menzel merkel merten mertens mesfin metz metzger
  metzner meyer michael michaelis michalski michel mihai mihaila milde miri mironow mirza mirzaei mocanu
  mohamad mohammad mohammadi mohammed mohr moldovan möller moradi morina moritz morosow moroz morozov
  morozova moser mothes mousa mousavi moussa mróz mueller mughrabi mühlbauer müller münch munteanu murad
  musa mustafa mutlu mykhailenko nagel najjar naser nasser naumann nazarenko nazari nazary neagu nedelcu
  negash neubauer neubert neudert neuhaus neukirch neumann ngo nguyen nickel nicolae nicolescu niemann
  nikitin nikolaev nikolajew nikolic nikolić nikolov nikolova nikzad nistor nitsche nitzsche noack nolte
  noori nouri novak novikov novikova nowak nowakowski nowicki nowikow obeid oertel oeztuerk okbay oleksiuk
  oliinyk oliynyk olszewski omar öner oprea orlov orlova orlow osman osmani ostrowski oswald othman ott otto
  özbek özcan özdemir özer özkan özmen öztürk pala panchenko parlak paul pauli paulus pavel pavlenko pavlov
  pavlova pawlak pawlow pawłowski petermann peters petersen petkov petkova petre petrenko petrescu petri
  petrov petrova petrovic petrović petrow pfau pfeifer pfeiffer pfeil pfister pham phan phung pietrzak
  pietsch piotrowski plötner pohl pöhlmann polat polishchuk ponomarenko popa popenko popescu popov popova
  popovic popović popow popp preda preuß preuss prinz probst prykhodko qaderi qadir qasim quach quandt raab
  rabe rademacher radtke radu radulescu rahimi rahmani rajabi rama ramadan ramadani rapp rashid rasouli rath
  rau rauch rauh rausch reichardt reichel reichelt reimann reimer reinhardt reinhold reiter renner reuter
  rexhepi rezaei rezai richard richter riedel riedl riemann ries rieß ritter ritz rödel röder rohde rohr
  röhr röhrig romanenko romanov romanova romanow rommel roßbach rose rosenbaum rosenthal rößler rossberg
  rössler rost rotaru roth rothe rudenko rudolph rupp ruppert rusu rutkowski saad saadi sabbagh sachs sachse
  sadeghi sadiku sadowski safi sahin şahin said saidi salameh saleh salem salihu salman samatar sander sandu
  sarı sarkis sattler sauer sauerbrey sava savaş savchenko sawtschenko sayed schaefer schäfer schaller
  scharf schaub scheffler scheibe schenk scherer scherf schewtschenko schewtschuk schick schiller schilling
  schindler schirmer schlegel schlegelmilch schlosser schlotter schlüter schmid schmidt schmidtke schmitt
  schmitz schnabel schneider scholz schöne schönfeld schönherr schott schramm schreck schreiber schreiner
  schröder schroeder schröter schubert schuchardt schüller schulte schulz schulze schumacher schumann
  schürer schuster schütz schütze schwab schwabe schwalbe schwanz schwarz schwarze schweitzer schweizer
  sediqi seeber seidel seifert seiffert seitz selimi semenchenko semenov semjonow şen senf serban sergejew
  sevinç sezer shaheen shahin shala shami shapoval sharifi shehadeh shehu shevchenko shevchuk shulga sidorov
  sidorow siebert siegel siegmund siering sikora simon şimşek singer smirnov smirnova smirnow sobczak
  sokolova sokolow soleimani solomon soloviev solowjow soltani sommer sönmez sorokin spangenberg späth
  specht sperling spindler springer stadler stahl stan stanciu stanković staude stefanov stefanova steffen
  steffens steger steiger stein steinbach steinbrück steiner steinert steinmetz stepanov stepanow stephan
  stępień stiehler stier stöcker stoian stoica stojanovic stoll stolze storch stork störmer stoyanov
  stoyanova strauß strauss streit strobel ströbel struve stumpf suciu suleiman sultani süß sydorenko
  symonenko szczepański szymański tadesse taha tahan tahiri tan tanase tanrıverdi tarasow taş taşkın tauber
  teichert teichmann tekeste tekin tekle temel tesfamichael tesfay tesfaye tewolde thai thaqi thiel thiele
  thielemann thieme thoma thomas tiedemann tietz tischer titov titow tkachenko tkatschenko todorov todorova
  toma tomaszewski topal topçu töpfer toprak tosun tran trapp trautmann trinh tröger trommer trost truong
  tudor tunç turan turgut türkmen tymoshenko uçar uğur uhl uhlig uhlmann ulbrich ulbricht ullrich ulrich
  ulusoy ünal unbehaun unger ungureanu ünlü urbach urban urbański uslu uysal uzun varol vasile vasilescu
  vasilev vasiliev vasylenko vetter vo vogel vogelsang vogler vogt voicu voigt voigtmann völker volkmann
  volkov volkova vollmer voloshyn vu vuong wächter wagenknecht wagler wagner walczak walter walther wanke
  wardak warsame wassiljew weber weidner weigel weigelt weinert weinhold weinrich weiß weißenborn weiser
  weiss wendel wendt wenzel wenzlaff werneburg werner westphal wetzel wieczorek wiegand wieland wiesner
  wilde wilhelm wilk wilke willms wilms wimmer windisch winkler winter winzer wirsing wirth wiśniewski
  witkowski witt witte wittig włodarczyk wohlfahrt wohlfarth wojciechowski woldu wolf wolff wolfram wolkow
  wolkowa wolter wróbel wunderlich wünsche würfel wurm wysocki wójcik yalçın yaman yaşar yasin yavuz yazıcı
  yiğit yıldırım yildiz yıldız yilmaz yılmaz yohannes yordanov yordanova younes yousefi youssef yücel yüksel
  yurchenko yusuf zabel zaher zahra zaitsev zaitseva zając zakharov zalewski zaman zamani zamfir zand zander
  zapf zawadzki zeidler zein zeiß zeise zeka zelenska zelensky zeller zengin zenker zeqiri zerai ziegenhain
  ziegler zieliński zimmer zimmermann zinchenko ziółkowski zuber zukow
`);

/** How sure it is that a word is a surname. */
export type Standing = 'known' | 'likely' | 'open' | 'none';

/** @returns how likely a word behind a given name, a title or a function is a surname */
export function rateSurname({ text, key, isCapital }: Word): Standing {
  if (!isCapital || text.length < 2) return 'none';
  const bare = key.replace(/^(?:al|el|ad|as|an|ar|abu|ben|bin|o|d|mc|mac)[-'](?=.{3})/, '');
  const parts = bare.split('-');
  const isKnown = parts.some((part) => surnames.has(part) || surnames.has(part.replace(/s$/, '')));
  if (parts.length > 1) {
    if (parts.length > 3 || isNoName(text.replace(/.*-/, ''))) return 'none';
    return isKnown ? 'likely' : 'open';
  }
  if (isKnown) return 'known';
  if (isNoName(text)) return 'none';
  return bare.length > 5 && likely.test(bare) ? 'likely' : 'open';
}

/** Endings of surnames that few other words have: „Dobermann“, „Kowalewska“, „Hrytsenko“, „Saroglu“. */
const likely =
  /(?:(?<!fach|ob|kauf|haus|ehe|lands|wehr|seel|schutz|steuer|amt|kame|stell|strom|mittel|vorder|hinter|weihnachts|see|berg|dienst|blau|edel|jeder|nieder|muster)mann|[^c]kow|owski|owska|inski|inska|ewski|ewska|ewicz|enko|chuk|tschuk|oglu|yan|idze|schwili|poulos|escu|eanu|evic|ovic|itsch|zadeh|pour|nejad|meier|meyer|maier|huber|bauer|kamp|brink|[a-z]{3}sen|[kd]orff|witz|itzky|itzki|[bdfglmnprt]ova|[bdfglmnprt]owa|ishvili)$/;

/**
 * @param word capitalised, as all nouns are in German
 * @returns whether it is a word of another kind: „eine Frau Arbeit sucht“, „Familie und Beruf“
 */
export function isNoName(word: string): boolean {
  const lower = word.toLowerCase();
  if (surnames.has(fold(word))) return false;
  return (
    nouns.has(lower) ||
    nouns.has(lower.replace(/s$/, '')) ||
    isAbbreviation(word) ||
    nounEnding.test(lower)
  );
}

/** „ESF“, „GmbH“; but a name may be written in capitals as well. */
function isAbbreviation(word: string): boolean {
  return /^(?:\p{Lu}{2,4}|\p{Lu}+\p{Ll}+\p{Lu}.*)$/u.test(word) && !/^M[a]?c\p{Lu}/u.test(word);
}

/** Endings of German nouns, and of functions held by women; no common surname ends like that. */
const nounEnding =
  /(?:heit|keit|schaft|tät|ierung|igung|lichung|.{3}ung|skraft|tion|sion|ismus|ment|erin|orin|istin|ärztin|anwältin|gogin|login|beauftragter?|innen|leute|kräfte|leistung|beratung|förderung|bildung|wohnung|meldung|stellung|zeugnis|verhältnis|projekte?|zentrum|zentrums|verein|vereine|vereins|angebote?|schule|gruppe|büros?|amts?|hilfen?|arbeit|treffs?|kurse?s?|kinder[ns]?|tage?n?|monat|punkt|stadt|land|kreise?s?|feste?s?|feier|plan|plans|netz|netzwerke?s?|programme?s?|konzepte?s?|berichte?s?|zeiten?|stunden?|raum|räume|haus|hauses|häuser|stelle|stellen|dienste?s?|rechte?s?|gesetz|gesetze?s?|markte?s?|platze?s?|straßen?|weges?|kasse|karte|liste|partner|träger|rat|runde|woche|nachmittag|vormittag|abend|frühstück|café|cafe|club|werkstatt|werke?s?|bank|helfer|betreuer|berater|manager|leiter|mitarbeiter|trainer|lehrer|vertreter|sprecher|koordinator|assistent|praktikant|vorsitzender?|akademie|bibliothek|bücherei|apotheke|klinik|klinikum|praxis|kirche|gemeinde|viertel|siedlung|teil|gebiete?s?|region|sprache|sprachen|unterricht|spiele?s?|turnier|lauf|konzert|theater|musik|mobil|telefon|termine?s?|mittel|gelder|kosten|miete|bescheide?s?|antrags?|anträge|unterlagen|papiere|möglich|spiel|tisch|garten|küche|reise|fahrt|ausflug|spaziergang|rundgang)$/u;

const nouns: ReadonlySet<string> = new Set(
  `
  und oder der die das ein eine mit ohne aus bei für in im am an auf zu zum zur vom von als wie sich nicht auch
  ist war hat hatte wird wurde kann soll muss möchte will kommt geht braucht bekommt sucht findet lebt wohnt
  ich wir sie er es ihr ihre sein seine dieser diese jede alle beide drei zwei vier fünf
  angst anspruch anträge antrag arbeitslos arzt ärzte aufgabe aufgaben ausbildung bad begriff beispiel beruf berufe
  besuch betreuung bezug brief briefe briefen bürgergeld chancen deutsch ehre einkommen eltern ende essen
  familie familien frauen freizeit freude freunde garten geborgenheit gehör geld gesicht gewicht glück gott
  großeltern gut halt haus haushalt heim heimat herd hof holle job kita kleidung kontakt kraft krankheit kurs küche
  last leben lebensmittel leid leute liebe lohn lust macht mal mann männer mensch menschen miete mietschulden
  migrantin mitglied mitglieder mut mutter mütter nachbarn namens not papiere pause pflege platz post rat raum
  recht rechte rente rolle ruhe sachen schulden schutz senior senioren sicherheit sitz sorge sorgen soziales
  spaß spiel sport sprache stelle steuer stimme termin termine tochter umfeld umzug unterhalt unterlagen urlaub
  vater väter verantwortung vertrag vertrauen vorrang welt werk wert wohngeld wohnen wohnraum wohnsitz zeit
  zuflucht zugang zuhause zukunft zuschuss
  abend morgen mittag montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai
  juni juli august september oktober november dezember heute gestern
  anfang bürgermeister doktor professor pfarrer minister landrat präsident direktor vorsitzender nachbar kollege
  kollegin chef amtsleiter lehrer leiter ministerpräsident kanzler staatssekretär ärztin rechtsanwalt landrätin
  bürger wirt meister ober general hauptmann wachtmeister kaplan vikar dekan bischof abgeordneter
  deutschland thüringen erfurt weimar jena gera gotha eisenach suhl nordhausen mühlhausen altenburg arnstadt ilmenau
  saalfeld rudolstadt schmalkalden sonneberg sömmerda apolda greiz eichsfeld leinefelde tabarz sachsen hessen bayern
  nord süd ost west mitte international jugend gesundheit integration
  straße strasse platz weg allee ring gasse
  akten aktion anlage anlaufstelle ansprechpartnerin arge asyl auto bahn bus bürgerhaus caritas diakonie awo drk
  duldung ehrenamt energie erde erste erster europa ferien flucht flüchtlinge gäste gemeinde gespräch gespräche
  gruppen hausmeister heute hilfe ideen info infos interesse jobcenter kinder kunst küster lebenslauf liste
  möbel musik nachbarschaft nachhilfe natur neu neue neues niemand ort orte öffentlichkeit pflicht politik polizei
  problem probleme programm projekt quartier regeln religion schule schulen selbst service sie staat stadt stadtteil
  strom sucht tag tage team telefon theater tier tiere tisch treff trennung unser unsere verein vereine verwaltung
  wahl wasser woche zahlen zeitung ziel ziele bad süden norden osten westen heilige heiliger allah jesus christus
  bundestag landtag stadtrat islam ramadan ostern weihnachten advent pfingsten syrien irak iran afghanistan ukraine
  russland türkei polen rumänien bulgarien vietnam eritrea somalia berlin leipzig dresden hamburg münchen jena lobeda
  winzerla heiligenstadt langensalza frankenhausen salzungen meiningen hildburghausen pößneck schleiz lobenstein
  zeulenroda worbis dingelstädt bleicherode sondershausen artern kölleda bürgel kahla stadtroda hermsdorf eisenberg
  schmölln meuselwitz lucka zella mehlis oberhof friedrichroda waltershausen ohrdruf zeit worte sagen
  mustermann musterfrau normalverbraucher e.v ev gmbh ggmbh stiftung akademie haushaltshilfe
  `
    .trim()
    .split(/\s+/),
);
