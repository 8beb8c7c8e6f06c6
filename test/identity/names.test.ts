import { describe, expect, it } from '@jest/globals';
import { linkPeople, type ToldPerson } from '../support/linkPeople.js';

const email = 'a.jansen@example.com';
const phone = '+31201234560';
const born = '1990-02-03';

function areOne(a: ToldPerson, b: ToldPerson): boolean {
  return linkPeople([a, b]).clusters.length === 1;
}

function named(name: string | readonly [given: string, family: string]): ToldPerson {
  return typeof name === 'string' ? { name } : { given: name[0], family: name[1] };
}

describe('names of one person behind a telephone', () => {
  it.each([
    ['Herr Dr. Jan Bos', 'Jan Bos'],
    [
      ['Frau', 'Bos'],
      ['', 'Bos'],
    ],
    ['Mme Aimée Techer', ['Aimée', 'Techer']],
    ['Sr. Juan Pérez', 'Juan Pérez'],
    ['Jan Bos, MSc', 'Jan Bos'],
    [['Jan', 'Bos (Bakkerij Bos B.V.)'], 'Jan Bos'],
    ['ИВАНОВ ИВАН ПЕТРОВИЧ', ['Иван', 'Иванов']],
    ['Ivanova Anna Petrovna', 'Anna Ivanova'],
    ['Галактион Ананиевич Лукин', 'Galaktion Lukin'],
    ['王芳', ['芳', '王']],
    ['芳 王', '王芳'],
    ['木村 舞', '木村舞'],
    ['김민준', ['민준', '김']],
    [
      ['민준', '김'],
      ['Min-jun', 'Kim'],
    ],
    ['이서연', 'Seoyeon Lee'],
    [
      ['영희', '최'],
      ['Younghee', 'Choi'],
    ],
    [
      ['小明', '李'],
      ['Xiao Ming', 'Li'],
    ],
    ['张秀英', 'Zhang Xiuying'],
    [
      ['たろう', 'さとう'],
      ['タロウ', 'サトウ'],
    ],
    [
      ['ユウキ', 'サトウ'],
      ['Yuki', 'Sato'],
    ],
    [
      ['ショウタ', 'オオノ'],
      ['Shota', 'Ohno'],
    ],
    ['Γιώργος Αγγελόπουλος', 'Giorgos Angelopoulos'],
    ['Κωνσταντίνος Δήμου', 'Κώστας Δήμου'],
    ['გიორგი ბერიძე', 'Giorgi Beridze'],
    ['Արմեն Պետրոսյան', 'Armen Petrosyan'],
    ['सुनीता सिंह', 'Sunita Singh'],
    ['రాజేష్ రెడ్డి', 'Rajesh Reddy'],
    ['Саша Кузнецов', 'Александр Кузнецов'],
    ['Катя Кузнецова', 'Ekaterina Kuznetsova'],
    ['فاطمة الزهراء', 'فاطمه الزهراء'],
    ['علی‌رضا کریمی', 'عليرضا كريمي'],
    ['Lola Ruiz', 'Dolores Ruiz'],
    ['JÃ¼rgen MÃ¼ller', 'Jürgen Müller'],
    ['Χρήστος Ντόκος', 'Christos Dokos'],
    ['Ксения Александрова', 'Ksenia Aleksandrova'],
    ['Анна Щербакова', 'Anna Shcherbakova'],
    ['John Smith Jr.', 'John Smith, Jr'],
    [
      ['Hans Jürgen', 'Müller'],
      ['Hans', 'Müller'],
    ],
    [
      ['María', 'García López'],
      ['María', 'García'],
    ],
    [
      ['Jan', 'van der Meer'],
      ['Jan', 'van de Meer'],
    ],
  ] as const)('agree: %s, %s', (a, b) => {
    const [one, other] = [named(a), named(b)];
    // A family name alone is nobody's behind a telephone.
    const shared = one.given === 'Frau' ? { email } : { phone };
    expect(areOne({ ...one, ...shared }, { ...other, ...shared })).toBe(true);
  });
});

describe('names of two people', () => {
  it.each([
    ['Jean-Pierre Dupont', 'Jean-Paul Dupont'],
    [
      ['María José', 'García'],
      ['María Carmen', 'García'],
    ],
    ['John Smith Jr.', 'John Smith Sr.'],
    ['John Smith II', 'John Smith III'],
    [
      ['Pedro', 'Silva Filho'],
      ['Pedro', 'Silva Neto'],
    ],
    ['Fien Molenaar', 'Pien Molenaar'],
    [
      ['Minh', 'Bùi'],
      ['Linh', 'Bùi'],
    ],
    ['王伟', '王芳'],
    [
      ['丽', '王'],
      ['丽娟', '王'],
    ],
    ['김민준', ['서연', '김']],
    ['김민준', 'Seoyeon Kim'],
    [
      ['상철', '허'],
      ['Seoyeon', 'Ryu'],
    ],
    [
      ['建华', '鞠'],
      ['Tao', 'Ju'],
    ],
    ['王伟', 'Wang Fang'],
    [
      ['Lyudmila', 'Guseva'],
      ['Вероника', 'Гусева'],
    ],
    ['सुनीता शर्मा', 'सनत शर्मा'],
    ['सुनील शर्मा', 'सुनीला शर्मा'],
    ['กิตติ ใจดี', 'กัตตา ใจดี'],
    ['Олег Иванов', 'Olga Ivanova'],
    ['Вячеслав Романов', 'Lukia Romanova'],
    ['كريم حسن', 'Karima Hassan'],
    ['كريم حسن', 'كريمة حسن'],
    ['Евгений Попов', 'Евгения Попова'],
    ['Mario Rossi', 'Maria Rossi'],
    ['Daniel Bos', 'Daniela Bos'],
    ['Paul Bos', 'Pauline Bos'],
    ['Paul Bos', 'Paulien Bos'],
    ['Jan Bos', 'Janneke Bos'],
    ['Hans Bos', 'Hansje Bos'],
    ['Michel Petit', 'Michelle Petit'],
    ['Julian Bos', 'Julia Bos'],
    ['권 지현', '권 현주'],
    ['서연 장', 'Jang Junho'],
    ['Xin Gan', '甘春梅'],
    ['Иванова Анна', 'Иванов Пётр'],
    ['Ivanova Anna', 'Ivanova Maria'],
    ['ზურაბ ალადაშვილი', 'Inga Aladashvili'],
  ] as const)('are kept apart behind an e-mail address: %s, %s', (a, b) => {
    expect(areOne({ ...named(a), email }, { ...named(b), email })).toBe(false);
  });

  it.each([
    ['Lena Bos', 'Lina Bos'],
    ['许 静', 'Xu Peng'],
    ['M. Nicolas Barre', 'Margaux Barre'],
    ['John Smith', 'John Smith Jr.'],
    ['Jan van den Berg', 'Jan van den Bosch'],
    [
      ['María', 'García López'],
      ['María', 'García Pérez'],
    ],
  ] as const)('are kept apart behind a telephone: %s, %s', (a, b) => {
    expect(areOne({ ...named(a), phone }, { ...named(b), phone })).toBe(false);
  });

  it.each([
    'Hänel & Söhne',
    'Cichorius Hänel KG',
    'Koch Stiftung GmbH & Co. KGaA',
    'Smith and Sons',
    'Acme Ltd.',
    'Bakkerij Bos B.V.',
    'Empresa S.L.',
    'Hermanos Vilalta S.Coop.',
    'Caffè Toninelli SPA',
    'Bulzoni, Toninelli e Sbarbaro',
    'РАО «Громов, Филатов и Семенова»',
    'Inversiones Méndez S.Com.',
    '北京科技有限公司',
    '株式会社山田',
    'Jan & Anna de Vries',
    'Farkas Bt.',
    'Booth Group',
    '(유) 한가람',
    'Kiss és Budai',
    'Test Test',
    'PEINE LOGISTIK AG',
    'BAKKERIJ BOS BV',
    'Klant onbekend',
    'Null Redacted',
    'asdf',
    'Customer',
  ])('are not told by that of a company, a couple or nobody: %s', (name) => {
    const office = { name, phone, zip: '1017 HB', line: 'Spui 1' };
    expect(areOne({ ...office, email }, { ...office, email: 'b@example.com' })).toBe(false);
  });
});

describe('a name in one piece', () => {
  const couple = [
    { name: 'Nagy Gábor', email },
    { name: 'Nagy Szilvia', email },
  ];

  it('begins with the family’s where the region has it so', () => {
    expect(linkPeople(couple, { region: 'HU' }).clusters).toEqual([[0], [1]]);
    expect(linkPeople(couple, { region: 'NL' }).clusters).toEqual([[0, 1]]);
  });

  it('is the same as in two', () => {
    const known = { given: 'Thị Hương', family: 'Nguyễn', phone };
    const people = [known, { name: 'NGUYEN THI HUONG', phone }];
    expect(linkPeople(people, { region: 'VN' }).clusters).toEqual([[0, 1]]);
  });
});

describe('a birth date', () => {
  it.each([
    ['Müller', 'Mueller', 'Hans', 'Hans'],
    ['Sørensen', 'Soerensen', 'Åge', 'Aage'],
    ['Schmidt', 'Schmitt', 'Anna', 'Anna'],
    ['García López', 'García', 'María', 'María'],
    ['Bos', 'Bos', 'Margaretha', 'Margarteha'],
    ['Лукин', 'Лукин', 'Иван', 'Иван Петрович'],
    ['Jansen', 'Jansen', 'Anna', 'Anna Maria'],
    ['Jansen', 'Jansen', 'Anna M', 'Anna'],
    ["O'Brien", 'OBrien', 'Anna', 'Anna'],
  ])('links spellings of one name: %s, %s; %s, %s', (family, other, given, also) => {
    expect(areOne({ given, family, born }, { given: also, family: other, born })).toBe(true);
  });

  it.each([
    ['Bos', 'Bos', 'Jan', 'Jans'],
    ['Bos', 'Bos', 'A.', 'Anna'],
    ['Bos', 'Bos', 'Jean-Pierre', 'Jean-Paul'],
    ['Bos', 'Smit', 'Jan', 'Jan'],
    ['Bos', 'Bos Jr.', 'Jan', 'Jan'],
  ])(
    'links no twins, nor strangers of one birthday: %s, %s; %s, %s',
    (family, other, given, also) => {
      expect(areOne({ given, family, born }, { given: also, family: other, born })).toBe(false);
    },
  );
});

describe('an address', () => {
  const at = (name: string) => ({ name, zip: '98101', line: '12 Pine Street' });

  it.each([
    ['Donna M Nations', 'Donna M. Nations'],
    ['Donna M Nations', 'Donna Nations'],
    ["Anna O'Brien", 'Anna OBrien'],
  ])('links who has one name, with an initial behind it or none: %s, %s', (a, b) => {
    expect(areOne(at(a), at(b))).toBe(true);
  });

  it('links who has one of two family names, or one with a typing error', () => {
    expect(areOne(at('Pilar García Ruiz'), at('Pilar García'))).toBe(true);
    expect(areOne(at('Donna Nations'), at('Donna Natoins'))).toBe(true);
  });

  it.each([
    ['Pilar García Ruiz', 'Pilar García Soto'],
    ['Donna Nations', 'D Natoins'],
    ['Donna M Nations', 'Donna K Nations'],
    ['D M Nations', 'D M Nations'],
    ['Donna M', 'Donna M'],
  ])('links nobody by other initials, nor by these alone: %s, %s', (a, b) => {
    expect(areOne(at(a), at(b))).toBe(false);
  });
});

describe('words that say that nothing is known', () => {
  const phone = '+31201234567';

  it.each(['N/A', 'Unbekannt', 'not provided', 'unknown'])('are no part of a name: %s', (word) => {
    expect(areOne({ given: 'Ada', family: word, phone }, { name: 'Ada Byron', phone })).toBe(true);
    const nobody = { given: word, family: word };
    expect(areOne({ ...nobody, phone }, { ...nobody, phone })).toBe(false);
    const email = 'ada@example.com';
    expect(areOne({ ...nobody, email }, { name: 'Ada Byron', email })).toBe(true);
  });
});

describe('a postal code', () => {
  it('links no namesakes of whom one has an initial', () => {
    const at = (name: string) => ({ name, zip: '98101' });
    expect(areOne(at('Donna Nations'), at('Donna M Nations'))).toBe(false);
    expect(areOne(at('Donna M Nations'), at('Donna M Nations'))).toBe(true);
  });

  it('links no namesakes of two syllables, of whom there are many in a town', () => {
    const at = (name: string) => ({ name, zip: '100000' });
    expect(areOne(at('王伟'), at('王伟'))).toBe(false);
    expect(areOne(at('王小伟'), at('王小伟'))).toBe(true);
  });

  it.each(['00000', '12345', '99999', 'N/A'])('is none where it stands for one: %s', (zip) => {
    expect(areOne({ name: 'Ada Byron', zip }, { name: 'Ada Byron', zip })).toBe(false);
  });
});

describe('what is longer than a name, or a line of an address, can be', () => {
  const long = 'pA '.repeat(20_000);

  it('names nobody', () => {
    expect(areOne({ name: long, phone }, { name: long, phone })).toBe(false);
    expect(
      areOne({ given: `Ada, ${long}`, family: 'Byron', phone }, { name: 'Ada Byron', phone }),
    ).toBe(false);
  });

  it('is no address', () => {
    const at = (line: string) => ({ name: 'Ada Byron', zip: '98101', line, born });
    expect(areOne(at(`${'7'.repeat(50_000)}!`), at('Main Street 7'))).toBe(true);
  });
});
