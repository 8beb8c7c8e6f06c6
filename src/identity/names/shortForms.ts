/** A full given name, and the short and pet forms that stand for it, folded. */
const TABLE = `
abigail abby gail; abraham abe bram; adriana jana; adrianus adriaan ad arie; agatha aggie;
agnes aggie; agnieszka aga; albert al bert bertie; aleksander alek olek; aleksandra ola;
alexander alex al alec sander sandy xander sacha sasha lex; alexandra alex sandra sandy sasha lexi;
alfred al alf fred freddie; alice allie; alison ali; amanda mandy; amelia amy millie; andreas andi;
andrew andy drew; andrzej jedrek; angela angie; anna ann annie anne anneke anja ania; anthony tony;
antoine toine; antonio toni tonio; antonius ton toon anton teun; archibald archie; arnold arnie;
arthur art artie; augustus gus; barbara barb barbie babs basia; bartholomew bart;
beatrice bea trixie; benedict ben; benjamin ben benny benji; bernard bernie; bernhard bernd;
bertram bert; bridget biddy bridie; cameron cam; carolina carol lina; caroline carrie caro lina;
catharina cato trijn toos; catherine cat cathy kate katie kathy kit kitty; cecilia celia cissy;
charles charlie chuck chas; charlotte charlie lottie lotte; christiaan chris; christian chris;
christina chris chrissy tina kirsten; christine chris chrissy tina; christoph chris;
christopher chris kit topher; clarence clarrie; clifford cliff; constance connie;
cornelia corrie cor nel neeltje; cornelis cor kees cees; cynthia cindy; daniel dan danny;
david dave davy; deborah deb debbie; dennis denny; diana di; dieter didi; dirk dick; dmitri dima;
dominic dom nic; donald don donnie; dorothy dot dottie dolly; douglas doug; eduard edu ed;
edward ed eddie ned ted teddy; edwin ed eddie; eleanor ellie nell nora lenore;
elisabeth els elly betty bep lies liesbeth lisa elise ilse sissi;
elizabeth eliza liz lizzie lisa beth betty betsy bess libby elsie; elzbieta ela;
emily em emmy millie; emma em emmy; enrique quique; ernest ernie; esther essie; eugene gene;
ewelina ewelinka; ferdinand ferdi nand; florence flo flossie; frances fran fanny frankie;
francesca franca chicca; francesco franco cesco; francis frank fran; francisco paco pancho curro;
franciscus frans cis; frederick fred freddie rick; frederik fred frits freek;
friederike rike rieke fritzi; friedrich fritz fred; gabriel gabe; gabriele gabi; georg schorsch;
george georgie; gerald gerry jerry; gerard ger gerrit; gerhard gerd; gertrude trudy gertie;
giovanni gianni nino; giuseppe beppe peppe pino; gregory greg; grzegorz grzesiek; guillaume guy;
guillermo memo; gunther gunter; gustav gus; harold hal harry; harriet hattie;
heinrich heiner heinz; helen nell nellie lena; helena lena hella; hendrik henk rik hein;
hendrika riek rika; henrietta etta hettie; henry hank hal harry; herbert herb bert; hermann manni;
hubert bert; ignacio nacho; ignatius naas; ilona ilonka; isabel bel bella izzy;
isabella bel bella izzy; ivan vanya; jacob jake jaap jack; jacobus jaap co koos sjaak;
jacqueline jackie; jakub kuba; james jim jimmy jamie jem; jan janek jasiek; janet jan;
jennifer jen jenny; jeremy jerry; jessica jess jessie; joachim jochen achim; joanna asia joasia jo;
johan jo hans jan; johann hans hannes; johanna jo hanna hannie joke annie;
johannes jan hans johan joop hannes han jo; john jack johnny jon; jonathan jon jonny nathan;
jose pepe; joseph joe joey jos; josef sepp; josephine josie fien jo; jozef jozek; joshua josh;
judith judy jutta; juliana jul; julian jules; karolina karo; katarzyna kasia;
katharina kathe kathi katja trina ina; katherine kate katie kathy kat kitty kay;
kathleen kate kathy kath; kenneth ken kenny; kimberly kim; klaus klausi; krystyna krysia;
krzysztof krzysiek krzys; lambertus bert bertus; laurence larry laurie; lawrence larry laurie;
leendert leen; leonard len lenny leo; leonardus leo; leopold leo poldi; lewis lew;
lillian lily lil; louis lou louie; louise lou lulu; lucas luke luc; ludwig lutz; lukasz lukas;
madeleine maddie lena; magdalena magda lena leni; malgorzata gosia malgosia; manuel manolo manu;
marcus marc mark; margaret maggie meg meggie madge marge margie peg peggy greta daisy rita;
margarete grete gretel greta; margaretha greet griet gretha marga;
maria mia ria mieke marieke marijke miep rie mary; marianne janne; martha mattie; martin marty;
martinus tinus martin; mary molly polly may mamie; mateusz mati; matthew matt matty;
matthias matze hias mattis thijs; matthijs thijs; maurice mo; maximilian max maxi; melanie mel;
melissa missy mel; michael mike mick mickey micky michi mischa; michelle shelly; mikhail misha;
mildred millie; mohammed mo mohamed muhammad mehmet; monika moni; nancy nan;
natalia nat natasha talia; nathaniel nat nate nathan; nicholas nick nicky nico;
nicolaas nico klaas; nikolai kolya; nikolaus klaus niko; oliver ollie; olivia liv livvy;
pamela pam; patricia pat patty tricia trish; patrick pat paddy rick; paulina paula; penelope penny;
peter pete; petronella nel nelly ellen petra; petrus piet peter; philip phil pip; philippa pippa;
pieter piet pete; piotr piotrek; prudence prue; rachel rae; raymond ray; rebecca becky becca;
reginald reg reggie; reinhard hardy; richard dick rich richie rick ricky;
robert bob bobby rob robbie bert; roberto berto; roderick rod roddy; rodolfo rudi fito;
roland rollo; ronald ron ronnie; rosemary rose rosie; rudolf rudi rolf; russell russ; samantha sam;
samuel sam sammy; sandra sandy; sebastian basti seb bastian; sergei seryozha; sigrid siggi;
simon si; sophia sophie fia; stanislaw staszek stan; stanley stan; stefan steffen steff;
stephanie steph steffi; stephen steve steph; steven steve; susan sue susie suzy;
susanna sanne suze sue; suzanne sue sanne suze; sylvester sly; tamara tammy; terence terry;
teresa terry tess resi; theodorus theo dorus; theodore ted teddy theo;
theresa terry tess tessa resi; theresia resi thea; thomas tom tommy; timothy tim timmy;
tomasz tomek; ulrich uli; ulrike uli rike; ursula uschi ulla; valentina tina; valerie val;
veronica ronnie vera; victor vic; victoria vicky tori; vincent vin vince vinnie; virginia ginny;
vladimir vova volodya; walter walt wally wout; walburga burgi; wilhelm willi wim willy;
wilhelmina mina wil willy wilma; wilhelmus wim willem wil; willem wim wil pim;
william bill billy will willie liam; winifred winnie; wolfgang wolf; wouter wout; yvonne vonnie;
zachary zach zack; zofia zosia
`;

/** The full names that a given name, folded, may stand for. */
export const fullNamesOf: ReadonlyMap<string, readonly string[]> = index();

function index(): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const line of TABLE.trim().split(/;\s+/)) {
    const forms = line.split(' ');
    for (const form of forms) names.set(form, [...(names.get(form) ?? []), forms[0] as string]);
  }
  return names;
}
