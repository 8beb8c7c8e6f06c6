/** Names of one origin; where a script is not Latin, each comes with its transcription. */
export interface Culture {
  readonly share: number;
  readonly language: string;
  readonly given: readonly Spelling[];
  readonly family: readonly Spelling[];
}

/** A name as it is written by its bearer, and in plain Latin letters. */
export interface Spelling {
  readonly own: string;
  readonly latin: string;
}

function spellings(text: string): Spelling[] {
  return text.split(',').map((entry) => {
    const [own = '', latin] = entry.trim().split('=');
    return { own, latin: latin ?? withoutAccents(own) };
  });
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss');
}

/** Where the customers' names come from. */
export const cultures: readonly Culture[] = [
  {
    share: 46,
    language: 'nl',
    given: spellings(
      'Anna,Bram,Carlijn,Daan,Eva,Femke,Gijs,Hanneke,Ingrid,Jan,Johannes,Jeroen,Kees,Lotte,Maarten,Marieke,Noor,Pieter,Quirine,Roos,Sander,Sanne,Thijs,Ursula,Vera,Willem,Wouter,Ylse,Zoë,Hendrik,Elisabeth,Cornelia,Geert,Fleur,Joost,Koen,Liesbeth,Mirjam,Niels,Petra,Ruben,Saskia,Tessa,Victor,Wilma,Anouk,Bart,Chantal',
    ),
    family: spellings(
      'de Vries,Jansen,van den Berg,Bakker,van Dijk,Visser,Smit,Meijer,de Boer,Mulder,de Groot,Bos,Vos,Peters,Hendriks,van Leeuwen,Dekker,Brouwer,de Wit,Dijkstra,Smits,de Graaf,van der Meer,Kok,Jacobs,van der Linden,Kuipers,Schouten,van Beek,Willems,van Vliet,Hoekstra,Maas,Verhoeven,Koster,Prins,Blom,Huisman,Peeters,de Jonge,Kuiper,Veenstra,Post,Postma,Martens,van Wijk,Bosch,Timmermans,Groen,Gerritsen,van der Horst,Kramer,Scholten,van Loon,Molenaar,Zijlstra,Sanders,Hermans,van Doorn,Boersma,Roos,van den Heuvel,Driessen,Evers,Hofman,Wolters,Theunissen,Nijhuis,Verbeek,Rietveld',
    ),
  },
  {
    share: 14,
    language: 'de',
    given: spellings(
      'Jürgen,Sabine,Thomas,Ulrike,Matthias,Heike,Björn,Katharina,Florian,Monika,Günther,Anke,Sebastian,Birgit,Lukas,Mareike,Alexander,Friederike,Käthe,Stefan,Jörg,Annegret,Moritz,Theresa',
    ),
    family: spellings(
      'Müller,Schmidt,Schneider,Fischer,Weber,Meyer,Wagner,Becker,Schulz,Hoffmann,Schäfer,Koch,Bauer,Richter,Klein,Wolf,Schröder,Neumann,Schwarz,Zimmermann,Braun,Krüger,Hofmann,Hartmann,Lange,Werner,Krause,Lehmann,Köhler,Maier,Groß,Weiß',
    ),
  },
  {
    share: 11,
    language: 'fr',
    given: spellings(
      'Étienne,Claire,Hélène,Mathieu,Céline,François,Amélie,Benoît,Chloé,Jérôme,Margaux,Olivier,Sylvie,Théo,Gaëlle,Léa,Rémi,Noémie,Pascal,Aurélie,Jean-Luc,Anne-Sophie',
    ),
    family: spellings(
      "Martin,Bernard,Dubois,Thomas,Robert,Richard,Petit,Durand,Leroy,Moreau,Simon,Laurent,Lefèbvre,Michel,Garcia,David,Bertrand,Roux,Vincent,Fournier,Morel,Girard,André,Mercier,Blanc,Guérin,Boyer,Lemaître,d'Arcy,Chevalier",
    ),
  },
  {
    share: 11,
    language: 'en',
    given: spellings(
      'William,Margaret,James,Emily,Robert,Charlotte,George,Alice,Edward,Sophie,Thomas,Imogen,Henry,Beatrice,Oliver,Catherine,Arthur,Eleanor,Michael,Grace,Daniel,Harriet',
    ),
    family: spellings(
      "Smith,Jones,Taylor,Brown,Williams,Wilson,Johnson,Davies,Robinson,Wright,Thompson,Evans,Walker,White,Roberts,Green,Hall,Wood,Jackson,Clarke,O'Brien,MacDonald,Hatton,Lockwood,Featherstone,Ashby,Pemberton,Thorne",
    ),
  },
  {
    share: 7,
    language: 'pl',
    given: spellings(
      'Katarzyna,Paweł,Agnieszka,Tomasz,Małgorzata,Krzysztof,Joanna,Piotr,Elżbieta,Michał,Zofia,Łukasz,Magdalena,Grzegorz',
    ),
    family: spellings(
      'Nowak,Kowalski,Wiśniewska,Wójcik,Kowalczyk,Kamińska,Lewandowski,Zielińska,Szymański,Woźniak,Dąbrowska,Kozłowski,Jankowska,Mazur,Krawczyk,Piotrowska',
    ),
  },
  {
    share: 6,
    language: 'tr',
    given: spellings(
      'Ayşe,Mehmet,Fatma,Emre,Zeynep,Mustafa,Elif,Oğuz,Gülşen,Hüseyin,Çiğdem,İbrahim,Şeyma,Barış',
    ),
    family: spellings(
      'Yılmaz,Kaya,Demir,Şahin,Çelik,Yıldız,Yıldırım,Öztürk,Aydın,Özdemir,Arslan,Doğan,Kılıç,Aslan,Çetin,Kurt',
    ),
  },
  {
    share: 3,
    language: 'ar',
    given: spellings(
      'محمد=Mohammed,فاطمة=Fatima,أحمد=Ahmed,مريم=Maryam,يوسف=Youssef,ليلى=Layla,خالد=Khalid,نور=Nour,عمر=Omar,سلمى=Salma',
    ),
    family: spellings(
      'العلي=Al-Ali,حداد=Haddad,المصري=El Masri,بن علي=Ben Ali,الخطيب=Al-Khatib,منصور=Mansour,الإدريسي=El Idrissi,سعيد=Said,بوزيد=Bouzid,ناصر=Nasser',
    ),
  },
  {
    share: 2,
    language: 'he',
    given: spellings(
      'יעל=Yael,דוד=David,נועה=Noa,איתי=Itai,תמר=Tamar,אורי=Uri,מיכל=Michal,יונתן=Yonatan',
    ),
    family: spellings(
      'כהן=Cohen,לוי=Levi,מזרחי=Mizrahi,פרץ=Peretz,ביטון=Biton,אברהם=Avraham,פרידמן=Friedman,שפירא=Shapira',
    ),
  },
];
