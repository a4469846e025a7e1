/**
 * Given names that are common in Thuringia and among people from Syria, Iraq, Afghanistan, Iran, Turkey,
 * Ukraine, Russia, Poland, Romania, Bulgaria, Albania, Eritrea, Somalia and Vietnam. The list is closed:
 * a capital says nothing in German, so only a word that is known as a name can begin one.
 *
 * Names that are words as well („Nur“, „Mai“, „Can“, „Rose“, „Ernst“) stand in a list of their own: they
 * count only before a surname that is known too.
 */
export const givenNames: ReadonlySet<string> = toSet(`
  achim adam adrian agnes albert alexander alexandra alfred alina alois amelie amy andre andré andrea andreas angela
  angelika anika anja anke anna anne annegret anneliese annett annette anni annika anton antonia arne arno arthur
  astrid axel barbara bastian beate beatrice ben benjamin benno bernd bernhard berta bettina bianca birgit birgitt
  björn bodo brigitte britta bruno carina carl carla carmen carola carolin caroline carsten caspar cathrin charlotte
  chiara christian frank christa christel christiane christin christina christine christof christoph christopher clara claudia claus
  conny constanze corinna cornelia dagmar daniel daniela david denise dennis detlef detlev diana dieter dietmar
  dirk dominik dora doreen doris dorothea dörte eberhard edgar edith eduard egon elena elfriede elias elisa
  elisabeth elke ella ellen elli elsa emil emilia emily emma enrico erhard eric erich erik erika erna erwin eugen
  eva evelyn evelin fabian felix ferdinand finn florian franz franziska frederik friedhelm friederike frieda frida
  fritz gabi gabriel gabriele gabriela georg gerald gerd gerda gerhard gerlinde gertrud gesine gina gisela gottfried
  gregor greta gudrun guido gunda gunter günter gustav hanna hannah hannelore hannes hans harald hartmut hedwig
  heidi heike heiko heiner heinz helen helena helene helga helmut henning henri henriette henry herbert hermann
  hilde hildegard holger horst hubert hugo ida ilona ilse ina ines inge ingeborg ingo ingrid irene irina irmgard
  irma isabel isabell isabella isabelle jacqueline jakob jan jana janine janina jannik jens jeannette jennifer
  jenny jessica joachim joana jochen johann johanna johannes jolina jonas jonathan jörg josef josefine joseph
  judith julia julian juliane jule jürgen juergen justin justus jutta karin karina karl karla karoline karsten
  katharina kathleen kathrin katja katrin kerstin kevin kirsten klara klaus konrad konstantin kristin kristina kurt
  lara larissa lars laura lea lena lennart leo leon leonie leoni leonhard levin liane liesbeth lieselotte lilli lilly
  lina linda linus lisa lothar lotte louis louisa luca lucas lucia ludwig luis luisa luise lukas lutz lydia maik
  maike maja malte mandy manfred manuel manuela marc marcel marco marcus margarete margarethe margit margot margret
  maria marianne marie marina mario marion marius marko markus marlene marlies martha martin martina mathilde
  mathis matthias matthes mats max maximilian melanie melissa mia michael michaela mike mirko miriam mirjam mona
  monika moritz nadine nadja nancy natalie natascha nele nicole nico niels nikolas nina nils noah nora norbert
  olaf ole oliver oskar otto pascal patricia patrick paul paula pauline peggy petra philipp pia rainer
  ralf ralph ramona raphael rebecca regina regine reiner reinhard reinhold renate rené rico rita robert robin roland
  rolf romy ronald ronny rosa rosemarie rosi rüdiger rudi rudolf ruth sabine sabrina samuel sandra sandro sandy sara
  sarah sascha saskia sebastian selina sibylle siegfried sieglinde sigrid silke silvia silvio simone sindy sofia sofie
  solveig sonja sophia sophie stefan stefanie steffen steffi stephan stephanie sten susann susanne susi sven svenja
  sybille sylvia sylvio tanja tamara teresa theo theodor theresa thomas thorsten tilo thilo till tim timo tina
  tobias tom toni torsten udo ulf uli ulla ulrich ulrike ursula uschi ute uwe valentin vanessa vera verena
  veronika vicky victoria viktoria vincent volker volkmar waldemar walther waltraud werner wiebke wilfried
  wilhelm wilhelmine willi willy winfried wolfgang yannick yvonne

  abdallah abdul abdulla abdullah abdulrahman abdelkarim adel adnan ahmad ahmed aisha aischa akram alaa ali alia
  amal amani amar amina amir amira ammar anas anwar arash areej asma asmaa ayman aya ayat aziz azadeh bahar bashar
  basel basem bassam bilal dalia dina dima elham emad eman fadi fadia faisal faris farhad farid farida fatema
  fatima fatemeh fereshteh firas ghada ghassan habib hadi haidar hala hamid hamza hana hanan hani hasan hassan
  hend hiba hisham huda hussam hussein hussain ibrahim iman imad israa jamal jamila jawad kamal karam karim karima
  khaled khalid khalil laila layla leila loubna mahdi maher mahmoud mahmud majid malak malek manal mariam maryam
  marwa marwan maysa mehdi mina mohamad mohamed mohammad mohammed mojtaba morteza mostafa mousa muhammad muhammed
  munir musa mustafa nabil nada nadim nadia nahla najib nasim nasser nasrin nawal nazanin nermin nesrin nidal nizar noor
  noura nour nura omar omid osama othman parisa parwin qasim rabea rachid rahim raed rami rana rania rasha rashid reem
  reza rima rola ruba saad sabah sadiq safa said saif salah saleh salem salim salma salman sami samir samira samer
  sana sanaa sayed shadi shahin shirin sohrab suad suha suleiman susan taher tahir talal tarek tariq thaer wael wafa
  walid wassim wisam yahya yara yasin yasmin yasmina yasser younes yousef yusra zahra zainab zakaria zaki zarah zeinab
  ziad zohra zubeida

  abdulkadir adem ahmet alper arzu asli aslı ayhan ayla aylin ayse ayşe aysel aysun baris barış bekir berkan
  betül beyza bülent burak canan cansu cem cemal cemil ceren deniz derya didem dilan dilara dilek ebru elif emel
  emine emrah emre engin ercan erdal erdem eren erkan erol esin esra fadime faruk fatih fatma ferhat filiz
  gizem gökhan gönül gül gülay gülcan gülsen gülşen gülten hakan halil halime hamdi hasibe hatice havva hayriye hüseyin
  hülya ilhan ilker irfan ismail ipek kadir kadriye kemal kenan kerem kübra leyla levent mehmet melek melike
  meltem meral merve meryem mesut mihriban murat nazan nazli nazlı necati nevin nihal nilgün nilüfer nuray
  nurcan nuri oguz oğuz okan oktay onur orhan osman ömer özcan özge özgür özlem pelin pinar pınar ramazan recep
  remzi sabri salih sedat selcuk selçuk selim selma semra serap serdar serkan sevda sevgi sevim seyma şeyma sibel
  songül suat sultan süleyman tayfun tugba tuğba tuncay turgut ufuk ugur uğur umut ümit veli volkan yakup yasemin
  yavuz yeliz yilmaz yusuf zehra zekiye zeki zeynep

  aleksandr aleksandra aleksej alexej aleksei alexey alla alyona anastasia anastasiia anastasija anatoli anatolij
  andrej andrii andriy anzhela anzhelika artem artjom bohdan bogdan boris danil danylo darja daria dariia darya denis
  denys dmitri dmitrij dmytro ekaterina elizaveta evgenij evgenia fjodor galina halyna hryhorii igor ihor ilja
  illia inna iryna ivan iwan jekaterina jelena jewgenij jewgeni julija juri jurij kateryna katerina khrystyna
  kira kirill kyrylo ksenia ksenija lesya lidia lidija liubov ljubow ljudmila ludmila lyudmila lyudmyla
  maksim maksym margarita marharyta mariia marija mariya marta maryna maxim mikhail michail mykhailo mykola nadeschda
  nadezhda nadiia natalia nataliia natalija nataliya natalya nikita nikolai nikolaj oksana oleg oleh oleksandr oleksandra
  oleksii olena olesya olga olha pavel pavlo pawel petro pjotr polina roksolana ruslan rostyslav sergej sergei serhii
  sofiia sofija stanislav stanislaw svetlana swetlana svitlana taisia taras tatjana tatiana tatyana tetiana tetyana timur
  vadim vadym valentina valentyna valerij valeria vasyl vasilij viktor viktoriia vitali vitalii vitalij vladimir
  volodymyr wadim walentina waleri wasili wiktor wladimir wolodymyr yana yaroslav yevhen yevheniia yulia yuliia yurii
  yuriy zhanna zinaida zoya

  agnieszka aleksander andrzej beata bartosz dariusz dorota ewa grzegorz halina jacek janusz jerzy joanna jolanta
  justyna kamil kasia katarzyna krystyna krzysztof maciej magdalena malgorzata małgorzata marcin marek mariusz mateusz
  piotr przemyslaw rafal rafał slawomir stefania tadeusz tomasz wanda wieslaw wojciech zbigniew zofia
  adriana alexandru andrei catalin claudiu constantin costel cristian cristina dimitar dumitru
  florin georgi gheorghe ilinca ioana ion ionel ionut iulia ivanka liviu lucian marian mihaela mihai mircea
  monica nicolae nicoleta petar plamen radu rodica roxana simona sorin stefka stoyan vasile viorel viorica
  afrim agim arben ardian arta bekim besim besnik blerim burim drita edona fatmir flamur gezim ilir jeton kujtim
  lindita luan mirjeta naim shpresa skender valbona vjosa xhevahir
  abdirahman abdi abel aster awet berhane eden feven filmon fitsum fiyori haben kidane luwam merhawi
  meron mulu rahel samson selam semere senait tesfay tsegay yonas yohannes zeray fadumo faduma hodan ifrah
  ismahan nimo sahra
  anh duc dung hanh hoa huong lan linh mai-anh minh nga ngoc phuong quang quynh thanh thao thi thu trang tuan
`);

/** Names that mean something else as well, or are in everybody's mouth as names of things. */
export const ambiguousNames: ReadonlySet<string> = toSet(`
  april august can dung eden ernst flora heide hoa ion iris jasmin joy lan linde mai mark may merle nga nur pan pat
  roman rose sommer sonne stan sultan sun thanh thao thu viola wolf
`);

/** With the spellings that do without umlauts, and those that telephones put in their place. */
function toSet(names: string): ReadonlySet<string> {
  const all = names.trim().split(/\s+/);
  const ascii = all.map((name) =>
    name.replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter),
  );
  return new Set([...all, ...ascii]);
}
