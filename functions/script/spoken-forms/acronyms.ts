/** Said letter by letter in every language here, and words in none of them. */
const everywhere = 'ABC API AWS FAQ IOC IP IPCC IPO NBA NSA USB UV VIP';

/** Acronyms that are said letter by letter though their letters could be a word's. Those that are said as words, such as NATO, are none. */
const lists: Readonly<Record<string, string>> = {
  en: 'AARP ACA ACLU ADHD AFC AFP AG AI AIG AOC AOL AP ATF ATM ATP CBO CEO CFO CIA CIO CMO COO CPU CTO DEA DEI DIY DOD DOJ DUI EA ECB EEOC EPA ER ESA ESPN ETA ETF EU EV FAA FBI FDA FDIC GOP GPA GPU HIV HOA IAEA IBM ICBM ICC ICJ ICU ID IDF IEA IMF IOU IQ IRA IRS ISP ISS IUCN IVF KO LAPD MBA MIT MRI NAACP NEA NFT NGO NHS NIH NRA NY NYC NYPD NYSE NYU OECD OK OPEC PGA PTA RNA ROTC SEC SUV TSA UAE UAW UBS UCLA UFC UFO UI UK UN UNHCR UNRWA UPS USA USC USDA VA VOA WWI WWII',
  de: 'ABS ADAC ADHS AFD AFP AG AI AKW AOK ARD AWO BAG BKA BSI CDU CEO CIA CSU DAAD DIHK DNA DOSB DPA EDV EEG EKD EKG EM ETF EU EVP EZB FBI FPÖ GEZ HIV IAA IAEA IBM ICE IG IHK IQ IS IT IWF KI KIT LKA NGO NSU OECD ÖBB ÖPNV ÖVP OP ORF PR RAF RKI RWE SAP SPÖ SUV TU UBS UKW UN US USA WHO',
  es: 'ADN AEAT BBVA BCE CEO CIA CNI DGT DNI EAU EEUU ELN EPA ERC EUA FBI FMI IA IMSS IMV IPC IRPF ITV IU IVA OCDE OCU OEA OMC OMS ONG PIB RTVE TVE UCO UE UGT URSS VIH',
  fr: 'AFP AG AMF APL BCE CEO CHU CIA DGSE DGSI EDF EELV ENS EPR ETI FBI FMI FO GPA IA IGN IRM ISF IUT IVG JO LFI LREM OCDE OGM OL OM OMC OMS ONG ONU OPA OQTF PIB PMA PME PMU RATP RER RSA RTE SUV TER TVA UDI UE UFC UMP USA VIH',
  it: 'ADN AGCM AGI ANPI ATM BCE CEO CIA CSM DNA EAU FBI FIGC FMI IA INPS IVA OGM OMS ONG ONU UE UNHCR URSS',
  nl: 'ABN AFM AI AIVD ANWB AOW ASML AVG AZ CAO CDA CEO CIA DNA ECB EK EO EU FBI GGZ HBO HIV IBM ICT IMF IND ING IVF KI KNAW KNMI KNVB KRO MBO MIVD NOS NPO NVWA OESO OV PVDA RIVM TNO TU UMC UN UNHCR US USA UVA UWV VOC VWO WAO WIA WOZ',
  pl: 'ABW AGH AI AK CBA EBC IPN KO KE NIK OFE ONZ PKO RPO UE UJ USA UW',
  pt: 'ADN AGU BCE CEO CIA CPI DNA EUA FBI FMI IA IBGE ICMS INSS IOF IPI IPTU IPVA IRS ISS IVA OAB OCDE OEA OMC OMS ONG ONU PIB UE UFRJ URSS USP UTI VIH',
  sv: 'ABF AI AIK EKG EM EU FBI HIV IBM IF IFK IMF IOK IT IVO KTH LO LSS OECD OS SOS UD UNT USA',
};

const usBefore =
  'ABOUT AGAINST ALLOW ALLOWS ALL AMONG ASK ASKS BETWEEN BRING BRINGS CALL CONTACT FOLLOW FOR GAVE GIVE GIVES HELP HELPS JOIN JOINS KEEP KEEPS LEAVE LEAVES LET LETS MADE MAKE MAKES SEND SENDS SHOW SHOWS SHOWED TEACH TEACHES TELL TELLS TOLD'
    .split(' ')
    .join('|');
const usPart = 'ALL|ANY|BOTH|EACH|HALF|LAST|MANY|MOST|NONE|ONE|REST|SOME|TWO';
const usNouns =
  'ALLIES|ALLY|ARMY|BANKS?|BASES?|BORDER|CITIZENS?|COMPAN(?:Y|IES)|CONGRESS|CONSUMERS?|COURTS?|DOLLAR|ECONOMY|ELECTIONS?|EMBASSY|FARMERS|FIRMS|FORCES|GOVERNMENT|IMPORTS|JOBS|JUDGES?|LAWMAKERS|MEDIA|MILITARY|NAVY|OFFICIALS?|PRESIDENT|SANCTIONS|SENAT(?:E|ORS?)|SOLDIERS|STATES?|STOCKS|SUPREME|TARIFFS?|TAX|TREASURY|TROOPS|VISAS?|VOTERS?';

/** Behind these no more than one thing is named: what follows in the plural are the country's people or things, as in `HELP US VETERANS`. */
const usBeforePlural = 'ABOUT|AGAINST|ALLOWS?|AMONG|BETWEEN|CONTACT|FOLLOW|FOR|HELPS?|JOINS?|KEEPS?|LETS?';
const usPlural = 'CHILDREN|MEN|WOMEN|\\p{Lu}+[^\\P{Lu}ISU]S';
/** `JOIN US SUNDAYS`, `FOR US ALWAYS`, `BETWEEN US GIRLS`. */
const noUsPlural =
  '\\p{Lu}*(?:DAYS|DOORS|STAIRS|TIMES|WARDS|WAYS)|AS|BESIDES|BOYS|DADS|DOES|FANS|FOLKS|GIRLS|GUYS|HAS|HUMANS|KIDS|LADIES|MOMS|MORTALS|MUMS|NEEDS|OVERSEAS|PERHAPS|WAS|YOURS';

/** Words that are acronyms beside some words alone: patterns. */
const amongWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    '(?<=THE )(?:IT|US|WHO)',
    `US(?= (?:${usNouns})(?!\\p{L})|-)`,
    `(?<=(?<!\\p{L})(?:${usBeforePlural}) )US(?= (?!(?:${noUsPlural})(?!\\p{L}))(?:${usPlural})(?![\\p{L}'’]))`,
    // At the end of a sentence it is the pronoun, elsewhere in headings more often the country.
    `(?<!(?:${usBefore}|(?:${usPart}) OF) )US(?=['’]| \\p{Lu})(?! (?:ALL|BOTH|EACH|HERE|NOW|TOO|(?:AND|VS|VERSUS) THEM)(?!\\p{L}))`,
    '(?<=(?:ACTING|COUNTY|EX|FORMER|THE|TO)[ -])DA(?! VINCI)',
    'IT(?= (?:DEPARTMENT|FIRMS?|INDUSTRY|JOBS|OUTAGE|SECTOR|SECURITY|STAFF|SUPPORT|SYSTEMS|WORKERS)(?!\\p{L}))',
    '(?<=^)WHO(?= (?:APPROVES|CHIEF|CONFIRMS|DECLARES|DIRECTOR|EXPERTS?|RECOMMENDS|URGES|WARNS)(?!\\p{L})[^?]*$)',
    // Los Angeles.
    '(?<!LA )LA(?! (?:CROSSE|JOLLA|LA|LIGA|MESA|PAZ|PLATA|SALLE|SCALA|VITA)(?!\\p{L}))',
    '(?<=[0-9] )AM',
  ],
  de: ['(?<=(?:DER|DIE|ZUR) )ISS'],
  // `Se usa` is a verb.
  es: ['(?<=(?:DE|EN|LOS) )USA'],
  it: ['(?<=(?:AGLI|DAGLI|DEGLI|GLI|NEGLI|SUGLI|IN|E) )USA', '(?<=^)USA'],
};

/** A pattern for the acronyms of a language that stay capitals among capitals, to be tried where a word begins. */
export function acronymsOf(language: string): RegExp {
  const tongue = language.split('-')[0]?.toLowerCase() ?? '';
  const listed = [everywhere, lists[tongue] ?? ''].flatMap((list) => list.split(' ').filter(Boolean));
  return new RegExp(`(?:${[...(amongWords[tongue] ?? []), ...listed].join('|')})(?![\\p{L}\\p{M}])`, 'uy');
}
