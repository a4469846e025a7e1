import { toKeys } from './words.ts';

/**
 * Given names that are common in Thuringia and among people from Syria, Iraq, Afghanistan, Iran, Turkey,
 * Ukraine, Russia, Poland, Romania, Bulgaria, Albania, Eritrea, Somalia and Vietnam. The list is closed:
 * a capital says nothing in German, so only a word that is known as a name can begin one.
 *
 * Names that are words as well („Nur“, „Mai“, „Can“, „Rose“, „Ernst“) stand in a list of their own: they
 * count only before a surname that is known too.
 */
export const givenNames: ReadonlySet<string> = toKeys(`
  abdallah abdelkarim abdi abdiaziz abdifatah abdikadir abdinasir abdirahman abdul abdulkadir abdulla abdullah
  abdullahi abdulrahman abeer abir abraha abrehet abshir achim adam adamo adel adela adele adelheid adelina
  adem adham adiam adina admir adnan adolf adrian adriana aenne aferdita afra afrim agathe agim agnes
  agnieszka ahlam ahmad ahmed ahmet ahu aida aischa aisha aklilu akram alaa alaeddin alban albana albert
  albrecht aldona aleksa aleksandar aleksander aleksandr aleksandra aleksei aleksej alena alessandro alewtina
  alexander alexandra alexandru alexej alexey aleyna alfred alia alicja alin alina alisa aljona aljoscha alla
  alma almaz almir alois aloysius alparslan alper altan altin alwin alyona amadeus amal amanda amani amanuel
  amar amare ambes ameen ameer amelie amina amir amira ammad ammar amra amy anas anastasia anastasiia
  anastasija anastasius anastazja anatoli anatolij anca ancuta andre andré andrea andreas andreea andrei
  andrej andrii andriy andrzej aneta anett anette anfisa angela angelika angelina angelo anh ania anika anıl
  anila anita anja anke anna anne annegret annelie anneliese annemarie annerose annett annette anni annika
  anoud antje antoinette anton antoni antonia antonida antonina anwar anzhela anzhelika anzhelina arash arben
  arbnor arbnora arbresha ardian ardita areej ariane arif arina arkadi arkadij arkadiusz arlinda armend armin
  arndt arne arnim arno arsen arsenij arsim arta artan artem arthur artjom artur arwa arzu asen ashraf asil
  asiya asli aslı asma asmaa asmeret aster astrid asuman atakan atanas atif atilla aurel aurelia aurica avni
  awad awdotja awet axel aya ayaan ayat aybike ayham ayhan ayla aylin ayman ayse ayşe ayşegül aysel ayşenur
  aysun aytekin ayten azad azadeh azem aziz azize azra babette baha bahar bahram bajram balthasar banu bao
  baraa barbara bärbel bardh baris barış bartlomiej bartłomiej bartosz basel basem bashar basia bassam bastian
  batuhan bayan bea beata beate beatrice begüm behar behçet behnam behrouz bekim bekir belgin belkıs bella ben
  benedikt benjamin benno berat bereket beren berfin berhane berk berkan berna bernadette bernd bernhard
  bernhardt berrin bert berta berthold bertolt besa besart besarta besim besnik bethlehem bettina betül beyene
  beyhan beytullah beyza bianca bich bilal binh biniam birgit birgitt birgül birhane birol biser bisrat bisser
  björn blagoj blazej blendi blerim bożena bodo bogdan bogdana boguslaw bogusława bohdan bohdana bojan boris
  boryana bozena branka branko brian brigitte britta bronislaw bronisława bruno buğra bujar buket bülent burak
  burbuqe burcu burghard burhan burim burkhard burkhardt bushra büsra büşra cabdi cäcilia cafer cağla çağla
  cahit camelia canan caner cansu carina carl carla carlo carlos carmen caro carola carolin carolina caroline
  carsten caspar catalin catalina catharina cathleen cathrin cavit cecilia celal celina celine cem cemal cemil
  cengiz cenk ceren cetin çetin cevat ceyda ceylan cezary chantal charlotte chau chiara chloe chris christa
  christel christian christiane christin christina christine christl christof christoph christopher cilli
  cindy clara claudia claudiu claus clemens conny constanta constantin constanze cora cordula corina corinna
  cornelia cosmin costel crina cristian cristina cuong czeslaw czesław dafina dagmar dajana dalia damian damir
  dana danial daniel daniela daniele danijel danijela danil danilo danny danuta danylo daoud dardan daria
  dariia dariusz darja darko darya daryna david davor davut dawid dawit debora deborah defne dejan delia demet
  demjan denis denisa denise deniz dennis denys deqa derya desiree desislava desta detlef detlev diaa diana
  didem diem diep dieter diethelm dietlinde dietmar dietrich dilan dilara dilber dilek dilovan dilşad dima
  dimitar dimitrina dinh dirk ditmar dmitri dmitrij dmytro dogan doğan doina domenic dominik dominika dora
  doreen dorel dorin doris dorit dorjan dorota dorothe dorothea dorothee dörte dragan dragana dragos drita
  driton duc dumitru dunia dunja durmuş dusan duygu eberhard ebru ece eckard eckart eckhard ecrin edda
  edelgard edelgart edeltraud edgar edin edip edith edona eduard edyta egbert egidius egon ehsan eileen
  ekaterina ekkehard ekkehart ekrem elżbieta ela elena eleonora elfi elfriede elham elias elif elisa elisabeth
  elisabetha elise elizaveta elke ella ellen elli elma elsa elvan elvir elvira elzbieta emad eman emanuel emel
  emil emilia emilija emiliya emily emina emine emir emma emmi emrah emre enas enes engin enisa enno
  enrico ensar ephrem eray erblin ercan ercüment erdal erdem erdinç erdmute eren erhan erhard erhardt eric
  erich erik erika erion erkan ermias ermira erna ernestine erol ersin ertan ertuğrul erwin esad esen esin
  esma esmat esra essam esther estifanos eugen eugenia eva evelin eveline evelyn evgenia evgenij evrim ewa
  ewelina eylem eyüp ezgi ezzat fabian fabienne fadi fadia fadil fadime faduma fadumo fahd fahima fahri
  fahriye faina faisal faiza fakhri falko fanny farah faraz fares farhad farhiya farid farida faris farshad
  fartun faruk farzana farzaneh fateh fatema fatemeh fathi fatih fatima fatime fatma fatmir faton fatos fatoş
  fatuma fawzi fayez fedir fedor fehmi felicia felicitas felix feras ferda ferdinand fereshteh ferhat feride
  ferit fernando feruz feven fevzi feyza fiete fikadu fikret fikreta fikri filip filipp filiz filmon finn
  fiona firas firdaus fitim fitsum fiyori fjodor flamur florentina florentine florian florica florim florin
  flutura fouad fowzia frances franciszek frank franz franziska frauke fred freddy frederic frederik frederike
  freweini frezghi frida frieda friedegard friedemann friederich friederike friedhelm friedrich fritz fuad
  funda furkan gabi gabor gabriel gabriela gabriele galina gamze gebhard gebre geedi gennadi gennadij genowefa
  gentiana georg george georgeta georgi georgij gerald gerd gerda gergana gerhard gerhild gerlinde gernot gero
  gerolf gerrit gertraud gertrud gesine geta gezim ghada ghaith ghassan ghazal ghazi ghebre gheorghe ghirmay
  giang gica giesela gina giovanni girmay gisela giselher gitta gitte giuseppe gizem gjergj gleb gökçe gökhan
  gonca gönül goran gordana gottfried götz grażyna grazyna gregor greta grigore gritt grzegorz gudrun guido
  gül gülay gülbahar gülcan guled gülhan gülistan gülnur gülsen gülşen gülsüm gülten günay gunda gundula
  gunnar günni gunter günter gunther günther gürkan gustav habib habiba habteab habtom hacer haci hacı hadeel
  hadi hagos haidar haile haimanot haitham hajrije hakan hakim hala halil halime halimo halina halyna hamdan
  hamdi hamed hamid hamida hamit hamza hamzah hanaa hanan handan hanh hani hanin hanna hannah hanne hannelore
  hannes hanno hans hansi harald harika haris haroun harri harro harry hartmut hartwig harun hasan hashem
  hashim hasibe haşim hasna hassan hatem hatice hauke havva hawa haya haydar hayriye hazem heba hedwig
  heidemarie heidi heidrun heike heiko heiner heinke heinrich heinz hekmat helen helena helene helga hella
  helma helmut hend hendrik hennadii henning henri henriette henrik henry henryk herbert herlinde herma
  hermann hermon herta hertha hessam hevin hiba hibaq hien hiep hieu hikmat hikmet hilal hilde hildegard hilke
  hilmar hind hinrich hisham hiwet hodan holger holm hoodo horia horst hossein houda hozan hristo hryhorii
  hubert huda hugo hülya huong huriye husain husam husein huseyin hüseyin hussain hussam hussein hysen iancu
  iba ibrahim ibtisam ida idris ielena ifrah ignacy igor ihab ihor ikran ilayda ileana ilham ilhan ilie ilinca
  ilir ilirjana iliyana ilja ilka ilkay ilker ilknur illia illja ilona ilse ilyas imad iman imke immanuel
  imran ina inas inci ines inessa inga inge ingeborg ingelore ingmar ingo ingolf ingrid inna innokentij insa
  intisar ioana ionel ionela ionut ionuț iosif ipek iqbal irem irena irene irfan irina irma irmgard irmhild
  irmtraud iryna isa isabel isabell isabella isabelle isayas ismael ismahan ismail ismet isolde isra israa
  iulia ivan ivanka ivanna ivaylo ivica ivonne iwan iwona iya izabela izzat izzet jaber jacek jacqueline
  jadwiga jafar jakob jakobine jakub jalal jalil jamal jameel james jamil jamila jamshid jan jana janet janett
  janin janina janine jannik janusz jaqueline jaroslav jaroslaw jarosław jaroslawa jasem jasim jasmina jasna
  jason jasper jawad jeanett jeanette jeanine jeannett jeannette jeannine jegor jehona jekaterina jelena jelka
  jenni jennifer jenny jens jeremy jerzy jessica jessika jeton jewgeni jewgenia jewgenij jewgenija jewhen
  jewhenija jihad jihan jimmy joachim joana joanna jochen jockel joel johann johanna johannes john johnny
  jolanda jolanta jolina jomana jonah jonas jonathan jonna jorg jörg jose josef josefa josefine joseph josepha
  josua joud jovan jovana jozef juan judith judy juergen jule julia julian juliana juliane julianna julija
  julius jürgen juri jurij justin justine justus justyna jutta józef kaan kacper kadija kadir kadriye kai
  kalina kaltrina kamal kamel kamil kamila kamran kamuran karam kareem kareema karim karima karin karina
  karl karla karlheinz karol karola karolina karoline karsten kasia kaspar katarina katarzyna katerina
  kateryna katharina katharine käthe kathi kathleen kathrin kati katinka katja katrin katya kawa kawthar kazem
  kazim kazım kazimierz kefah kemal kenan kerem kerim kerry kersten kerstin kevin kezban khadija khadra khalaf
  khaldoun khaled khalid khalil khanh khawla khrystyna kibrom kidan kidane kien kiflom kilian kimberly kinan
  kinda kinga kira kirill kirsten klara klarissa klaus klawdija klemens knut konrad konstantin konstantyn
  koray korbinian kordula korkmaz kornelia kostjantyn krasimir krasimira kristin kristina krystian krystyna
  krzysztof ksenia ksenija kuba kübra kujtim kunigunde kuno kurt kurtuluş kushtrim kyrylo laila lamia lamis
  lara larisa larissa lars larysa lasse latifa laura laurentiu laurenz laurin lavdim lavinia layla lea leander
  lech leila lejla leman lemlem lena lene lennart lenny lenuta leo leon leonard leonhard leoni leonid leonida
  leonie leonora leopold leotrim lesya leszek letay letebrhan levent levi levin leyla liam liane liban lidia
  lidija liesbeth lieschen liesel lieselotte lilian liliane liliia lilija lilli lilly lina linda lindita linh
  linus liridon liridona lisa liselotte liubov livia liviu ljiljana ljuba ljubov ljubow ljudmila ljudmyla loni
  lore loredana loreen lorena lorenz lothar lotta lotte loubna louis louisa louise luan luay luba lubna luca
  lucas lucia lucía lucian lucica lucie lucyna ludger ludmila ludmilla ludwig luigi luis luisa luise lukas
  lukasz łukasz luljeta luminita luna lutfi lütfi lutz luwam lydia lynn lyubomir lyubov lyudmila lyudmyla maan
  maciej maciek madalina madeleine mads magda magdalena magnus maha mahasen mahdi maher mahir mahmoud mahmud
  mahmut maik maike mailin maja majd majda majdi majid makar makbule makram maksim maksym malak malek
  malgorzata małgorzata malgosia malik malika malina malte malwina mamdouh manal manar mandy manfred manja
  mansour mansur manuel manuela mara marah maram marc marcel marcell marcello marcin marco marcus mareike
  marek maren marga margarete margarethe margarita margit margitta margot margret margrit marharyta maria
  mariam marian mariana marianna marianne maricica marie mariele marietta mariia marija marika marilena marina
  marinel marinela mario mariola marion marit marita marius mariusz mariya mariyana marjan marjana marko
  markus markwart marleen marlen marlene marlies marlis marta martha martin martina martje marvin marwa marwah
  marwan mary maryam maryan maryna masoud massoud mateusz mathias mathilda mathilde mathis mats matthes
  matthias matti mattis matvij matwej maurice max maxim maximilian maxym mayada mayar maysa maysoon meaza
  mebrahtu mechthild medhanie mehari mehdi mehmet mehran mehrdad mehtap meike meinhard meinolf melanie melek
  melih melike melina melis melissa meltem meral merhawi merit merita merlin meron mersiha mert mervat merve
  meryem mesude mesut metin mia micha michael michaela michaele michail michel michele mick mieczyslaw migjen
  miglena miguel mihaela mihai mihaita mihret mihriban mikal mike mikhail mikolaj mikołaj mila milad milana
  milat milen milena milica miljana milos mimoza mina minh minna mira mirac mircea mirela miriam mirja mirjam
  mirjana mirjeta mirko mirna miroslav miroslaw mirosław miroslawa mirsad mirwais mirza mitko mladen moaz
  modar moein mogos mohamad mohamed mohammad mohammed mohamud mohsen mohsin mojtaba momchil mona moni monica
  monika monique moritz morteza mostafa mouna mounir mousa moussa muammer muath mücahit mugurel muhamet
  muhammad muhammed muharrem muhittin muhsin mukaddes mukhtar mulu mulugeta muna münevver munir münir muntaha
  murat murtaza musa musab müslüm mustafa mutaz müzeyyen mykhailo mykola mykyta myron myroslava nabil nabila
  naciye nada nadera nadeschda nadezhda nadia nadiia nadija nadim nadin nadine nadir nadja nael nagham nagihan
  nahed nahid nahla naim naima najat najib najla najma najwa nalan nancy nanette narcisa narges nariman naseer
  naser nashwan nasim nasima nasra nasrin nasrullah nasser nassim nastja natalia natalie nataliia natalija
  nataliya natalja natalya natascha nathalie nathan natnael nawal nawar nazan nazanin nazar nazir nazli nazlı
  nderim nebahat nebojsa nebyat necati necla necmettin neda nedim negash nele neli nelia nelli nelu nemanja
  nenad nergis neriman nermin nermina neslihan nesrin nevin nevzat nexhmije nezahat ngoc nhan nhi nhung nick
  nicki nico nicol nicola nicolae nicolas nicole nicoleta nicu niculina nidal niels nihad nihal nikita nikki
  niklas nikola nikolai nikolaj nikolas nikolay nikolina nilgün nils nilüfer nimet nimo nina ninel ninja
  nisreen nizar noah noman noor nooreddin noori nora norbert norma nour noura nouran nourhan nura nuradin
  nuran nuray nurcan nurdan nurgül nuri nursel nurten oana oanh obaida octavian oda odai odette oguz oğuz okan
  okbay oksana oktay olaf olcay ole oleg oleh oleksandr oleksandra oleksii oleksij olena oles olesja olesya
  olexandr olexandra olga olha oliver omaima omar omayma ömer omid omran ömür onur orhan orkun ortrud ortrun
  osama oscar oskar osman ossama ostap oswald othman ottilie ottmar ottokar ovidiu oxana oya özcan özge özgül
  özgün özgür özkan özlem öznur pakize paolo paraschiva parisa parviz parwana parwin parwiz pascal patricia
  patrick patrik patryk paul paula paulina pauline paulus pavel pavlina pavlo pawel paweł pedro peggy pelin
  pelle penka perihan pervin petar peter petra petre petrica petrit petro petru philip philipp philippe phuc
  phuoc phuong pia pierre piet pinar pınar piotr pjotr plamen plamena polina predrag przemyslaw przemysław
  përparim qais qasim qendrim quan quang quentin quirin qusay qutaiba quyen quynh raafat rabab rabea rabia
  rachid radka radmila radoslav radoslaw radosław radu raed rafal rafał rafat raghad raghda rahaf rahel rahim
  rahima rahman rahmatullah rahmi raik raimund rainer rainhard raisa ralf ralph raluca ramazan ramez rami
  ramin ramon ramona ramzi rana randa rania ranko raphael raphaela rasha rashed rashid rasim rasmus rawan
  rawand rayan razvan rebecca recai recep reem refik regina regine reham rehana reimund reinald reiner
  reinhard reinhardt reinhild reinhold remo remzi rena renata renate rené resi reyhan reza ria riad rica
  ricarda ricardo richard rico rihab rima rimma rinad rinor rita rıza robel robert roberto robin rocco roda
  rodica rodion roger rojda rojin roksolana rola roland rolf romeo romina romy ronahi ronald ronnie ronny 
  rosalie rosalinde rosemarie rosi rosina rositsa rostislaw rostyslav roswitha roula roxana roya
  rrezarta ruba ruben rudi rüdiger rudolf rudolph rukiye rumen rumyana ruprecht ruşen ruslan ruslana ruth rüya
  ryszard saad saadet sabah sabahattin şaban saber sabiha sabina sabine sabrin sabrina sachar sadaf sadettin
  sadije sadık sadiq safaa safiya sagal sahal sahar sahra saif sajjad sakina salah saleem saleh salem salih
  saliha salim salma salman salvatore samah saman samar samatar sameer samer sami samia samir samira samiullah
  samson samuel sana sanaa sanad sanda sandra sandrine sandro sandy sanela saniye sanja sara sarah sardar
  sarina sasa sascha saskia sawsan sayed sead sebahat sebastian seda sedat sedigheh sefa sefer şefik sefika
  selahattin selami selcuk selçuk selda selen selim selin selina selma semere semhar semih semiha semjon semra
  senad senada senait senay şenay senem şener şengül senta serafima serap serdar sergei sergej sergij sergiy
  serhat serhii serhij şerife serkan serpil sevcan sevda severin sevgi sevgül sevil sevim sevinc sevinç seyfi
  seyit seyma şeyma sezen sezer sezgin shaban shaden shadi shahd shahid shahin shahnaz shaima shaker shapour
  sharif shemsi shereen sheren sherin sherzad shirin shkelzen shpresa shqipe shukri sibel sibylle siegbert
  siegfried sieglinde siegmar siegmund sigmar signe sigrid sigrun siham sıla silke silvana silvester silvia
  silvio silviu silviya simin simion simon simona simone sina sinan sindy sinem şirin sirwan siwar skender
  slavica slawa slawomir sławomir slobodan snezana snezhana snizhana sofia sofía sofie sofiia sofija sohail
  soheila sohrab solin solomija solomon solveig somaya soner songül sonja sönke sonnhild sonny sophia sophie
  sören sorin souad soumaya srdan stanimir stanislaus stanislav stanislava stanislaw stanisław stefan stefania
  stefanie steffen steffi stefka stelian stella sten stepan stephan stephanie stevan steve steven stoyan
  stoyanka suad suat sucdi suha suhad suhaib suhail şükran şükrü suleiman süleyman sumaya suna susan susann
  susanne susi sven svenja svetla svetlana svetoslav svitlana swantje swetlana switlana swjatoslaw sybilla
  sybille sylke sylvester sylvia sylvie sylvio sylwia szymon tabea tadeusz taha tahani taher tahera tahir
  tahsin taisia taisija talal talip tamara tamim tanja tansel taras tarek tareq tarık tariq tarkan tasnim
  tatiana tatjana tatyana taufiq tawfiq tayfun tekie teklu telse temesgen teodora teresa tesfalem tesfamariam
  tesfay tesfaye mekonnen xhevdet xhavit tessa tetiana tetjana tetyana teuta tewelde thach thaer thair thang thea thekla theo theodor theodora
  theresa theresia thi thilo thimo thinh thom thomas thorben thore thorge thorsten thuy tiberiu tichon tien
  tijana tillmann tilman tilo tim timo timuçin timur tina tizian toader tobi tobias todor todorka tolga
  tom tomasz tomek toni toprak toralf torben torsten traian trang traudel traudl trayan trinh tristan truc
  trude trudi trung truong tsegay tsehay tsigereda tsvetan tsvetelina tuan tugay tugba tuğba tuğçe tülay tülin
  tuncay tung turgut türkan tuyet tymofij ubah udo ufuk ugur uğur uğurcan ulf ulfert uli uliana uljana ulla
  ulrich ulrika ulrike ümit ümmü umut uros ursel ursula urszula urte usama uschi ute uthman uwe uyen vadim
  vadym vahid vahit valbona valentin valentina valentino valentyna valeria valerie valeriia valerij valerija
  valeriu valeriya valeska vanessa vanya varvara vasil vasile vasilica vasilij vasyl vedat veit veli
  ventsislav vera verena verona veronica veronika vesela veselin vesna vicki vicky victor victoria viktor
  viktoria viktoriia viktorija vildan vincent vinh vinzenz violeta violetta viorel viorica vira vitali vitalii
  vitalij vitalina vivian vivien vjatscheslaw vjosa vlada vladan vladimir vladislav vladyslav vlora volkan
  volker volkhard volkhardt volkmar volodymyr vuk vural waad waclaw wadim wadym wael wafa wafaa wajih walburga
  waldemar waldtraut waleed walentina waleri waleria walerij walid walter walther waltraud waltraut wanda
  warsame warwara waseem wasili wasilij wasim wassili wassim weini wencke wendelin wendy wenzel wera werner
  weronika wiam widad wido wiebke wieland wieslaw wieslawa wiesława wiktor wiktoria wiktorija wilfried
  wilfriede wilhelm wilhelmina wilhelmine willi william willy wilma winfried wira wisam witalij witold
  wjatscheslaw wlad wladimir wladislaw wladyslaw władysław wojciech wolfgang wolfram wolodymyr xaver xenia
  xhemile xhevahir xuan yahia yahya yakup yaman yamen yana yannick yannik yannis yaqub yara yaren yaroslav
  yaroslava yasar yaşar yasemin yasin yaşin yasmin yasmina yasmine yasser yavuz yazan yehor yelena yeliz
  yemane yeşim yeva yevgeniya yevhen yevhenia yevheniia yilmaz ylber yodit yohana yohannes yonas yordan
  yordanka yosief younes younis yousef yousra yüksel yulia yuliia yurdagül yurii yurij yuriy yusra yusuf
  yvette yvonne zachar zafer zaher zahida zahide zahir zahra zaid zaina zainab zakaria zaki zakia zakiya
  zamfir zamzam zarah zbigniew zdravko zdzislaw zdzisław zef zehra zein zeina zeinab zeki zekiye zeliha zeljko
  zenon zerai zeray zerrin zewdi zeynep zhanna ziad zinaida zita ziya ziyad zlata zlatan zlatka zoe zoé zofia
  zohra zoran zorica zoya zubair zubeida zübeyde zula zulaikha züleyha zuzanna zymer
`);

/** Names that mean something else as well, or are in everybody's mouth as names of things. */
export const ambiguousNames: ReadonlySet<string> = toKeys(`
  abel alem ali angel april arena art august ayan badr bile bis bora can chi cihan coşkun dao demir derviş
  dina dino dong dung eda eden efe engel ernst falk flora gelu genet gitter grit güler gut güven ha haben hai
  hana hang hao heide hoa hong hue hung ion iris islam jama jasmin jesus jo joy jung kader kay kim klein kurs
  lale lam lan lana lang latif lew lien linde loan loc long ly mai mark may merle milan mine muslim my nam naz
  nga nida nur otto pan pat peer phil que rain rigat roman till rosa rose ruta saba sabri sadat safa safe şahin said sal
  salam salama saron see selam sena sila sima sommer son sonne stan sultan sun tala tam tan taner tar tekin
  thanh thao thu toan tra tri true tu tuba tuna turan turki urs utz uzay van vesa viet viola von warda will
  winta wolf yen yıldız zana zeit
`);
