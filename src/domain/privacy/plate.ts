/** Number plates of cars: the letters of a district, one or two more, and up to four digits. */
import { matchAll, withoutOverlaps, type Detector } from './hit.ts';

export const findPlates: Detector = ({ text }) =>
  withoutOverlaps([
    ...matchAll(text, announced, 'kfz', ({ groups }) =>
      codes.has((groups?.['code'] ?? '').toUpperCase()),
    ),
    ...matchAll(text, joined, 'kfz', ({ groups }) => {
      const { code = '', letters = '', digits = '' } = groups ?? {};
      // „A-B 12“ may be a room, „DIN-A 4“ is a size of paper.
      const isLong = `${code}${letters}${digits}`.length > (/^[JG]$/.test(code) ? 3 : 4);
      return codes.has(code) && isLong && letters !== '' && !paper.test(code + letters);
    }),
    ...matchAll(text, apart, 'kfz', ({ groups }) => thuringian.has(groups?.['code'] ?? '')),
  ]);

const rest = String.raw`(?<letters>[A-ZÄÖÜ]{1,2})[ -]?(?<digits>[1-9]\d{0,3})[EH]?(?![\p{L}\d]|[.,]\d)`;

/** Any form counts behind a word for it. */
const announced = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[Kk]ennzeichen|[Nn]ummernschild|[Kk]fz|KFZ|[Aa]uto|P[Kk][Ww]|L[Kk][Ww]|[Ww]agen|[Tt]ransporter|[Ff]ahrzeug|Golf|Polo|Passat|VW|BMW|Audi|Opel|Ford|Skoda|Mercedes|Renault|Dacia)(?:-?[Nn]r\.?|-Kennzeichen)?(?: (?:ist|lautet|war|mit|dem|des|der|Autos?|Nummer|Kennzeichen|Halters?)){0,3}:? ?(?<hit>(?<code>[A-Za-zÄÖÜäöü]{1,3})[ :·-]{1,3}[A-Za-zÄÖÜ]{1,2}[ -]?[1-9]\d{0,3}[EHeh]?)(?![\p{L}\d]|[.,]\d)`,
  'gu',
);

const joined = new RegExp(
  String.raw`(?<![\p{L}\d/-])(?<code>[A-ZÄÖÜ]{1,3})(?: ?[-:·•] ?| - )${rest}`,
  'gu',
);

/** „EF AH 1984“, without a stroke: only if it cannot be two abbreviations and a number. */
const apart =
  /(?<![\p{L}\d/-])(?<!\p{Lu} )(?<code>[A-ZÄÖÜ]{2,3}) [A-Z]{1,2} ?[1-9]\d{1,3}[EH]?(?![\p{L}\d]|[.,]\d| ?[%€])/gu;

const paper = /^DIN|^TODO/;

const thuringian = toSet(`
  ABG AP APD ARN ART EA EF EIC EIS GRZ GTH HBN HIG HIL IK IL KYF LBS LSZ MGN MHL NDH NH PN RU SCZ SDH SHK SHL SLF
  SLN SLZ SM SÖM SOK SON SRO WAK WBS WE ZR UH`);

/** All of Germany, as the Kraftfahrt-Bundesamt lists them, with the Thuringian ones of one letter. */
const codes = new Set([
  ...thuringian,
  ...toSet(`
  A AA AB AC AE AH AIB AIC AK ALF ALZ AM AN ANA ANG ANK AÖ AS ASD ASL ASZ AT AU AUR AW AZ AZE B BA BAD BAR BB BBG BC
  BCH BD BE BED BER BF BGD BGL BH BI BID BIN BIR BIT BIW BK BKS BL BLB BLK BM BN BNA BO BÖ BOG BOH BOR BOT BRA BRB BRG
  BRI BRK BRL BRV BS BSB BSK BT BTF BÜD BÜR BÜS BÜZ BW BWL BYL BZ BZA C CA CAS CB CE CHA CLP CLZ CO COC COE CR CUX CW
  D DA DAH DAN DAU DB DBR DD DE DEG DEL DGF DH DI DIL DIN DIZ DKB DL DLG DM DN DO DON DS DU DÜW DW DZ E EB EBE EBN EBS
  ECK ED EE EG EH EI EIH EIL EIN EL EM EMD EMS EN ER ERB ERH ERK ERZ ES ESB ESW EU EUT EW F FB FD FDB FDS FEU FF FFB FG
  FI FKB FL FLÖ FN FO FOR FR FRG FRI FRW FS FT FTL FÜ FÜS FW FZ G GA GAN GAP GC GD GDB GE GEL GEM GEO GER GF GG GHA GHC
  GI GK GL GLA GM GMN GN GNT GÖ GOA GOH GP GR GRA GRH GRI GRM GS GT GUB GUN GÜ GV GVM GW GZ H HA HAB HAL HAM HAS HB HBS
  HC HCH HD HDH HDL HE HEB HEF HEI HEL HER HET HF HG HGN HGW HH HHM HI HK HL HM HMÜ HN HO HOG HOH HOL HOM HOR HÖS HOT HP
  HR HRO HS HSK HST HU HUS HV HVL HWI HX HY HZ IGB IN IS ITZ IZ J JE JEV JL JÜL K KA KAR KB KC KE KEH KEL KEM KF KG KH
  KI KIB KK KL KLE KLZ KM KN KO KÖN KÖT KÖZ KR KRU KS KT KU KÜN KUS KW KY L LA LAN LAU LB LBZ LD LDK LDS LEO LER LEV LF
  LG LH LI LIB LIF LIP LL LM LN LÖ LÖB LOS LP LR LRO LSA LSN LÜN LUK LUP LWL M MA MAB MAI MAK MAL MB MC MD ME MED MEG MEI
  MEK MEL MER MET MG MGH MH MI MIL MK MKK ML MM MN MO MOD MOL MON MOS MQ MR MS MSE MSH MSP MST MTK MTL MÜ MÜB MÜL MÜN MÜR
  MW MY MYK MZ MZG N NAB NAI NAU NB ND NE NEA NEB NEC NEN NES NEW NF NI NK NL NM NMB NMS NÖ NOH NOL NOM NOR NP NR NRW NU
  NVP NW NWM NY NZ OA OAL OB OBB OBG OC OCH OD OE OF OG OH OHA ÖHR OHV OHZ OK OL OP OPR OR OS OSL OVI OVL OVP P PA PAF PAN
  PAR PB PCH PE PEG PF PI PIR PL PLÖ PM PR PRÜ PS PW PZ QFT QLB R RA RC RD RDG RE REG REH REI RG RH RI RID RIE RL RM RO
  ROD ROF ROH ROK ROL ROS ROT ROW RP RPL RS RSL RT RÜD RÜG RV RW RZ S SAB SAD SAL SAN SAW SB SBG SBK SC SDL SDT SE SEB
  SEE SEF SEL SFB SFT SG SGH SHA SHG SI SIG SIM SK SL SLE SLK SLS SLÜ SMÜ SN SO SOB SOG SOL SP SPB SPN SR SRB ST STA STB
  STD STE STL STO SU SUL SÜW SW SWA SY SZ SZB TBB TDO TE TET TF TG THL TIR TO TÖL TP TR TS TT TÜ TUT UE UEM UFF UL UM UN
  USI V VAI VB VEC VER VG VIB VIE VIT VK VOH VS W WA WAF WAN WAR WAT WB WD WDA WEB WEG WEL WEM WEN WER WES WF WG WHV WI
  WIL WIS WIT WIZ WK WL WLG WM WMS WN WND WO WOB WOH WOL WOR WOS WR WRN WS WSF WST WSW WT WTL WTM WÜ WUG WÜM WUN WUR WW
  WZ WZL X Y Z ZE ZEL ZI ZIG ZP ZS ZW ZZ`),
]);

function toSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
