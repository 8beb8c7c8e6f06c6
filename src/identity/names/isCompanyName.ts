/** Legal forms that no person is called. */
const FORMS =
  /(?:^|[\s,.&/])(?:gmbh|ggmbh|kgaa|ohg|gbr|mbh|e\.\s?[vkg]\.|ltd|limited|llc|llp|inc|corp|corporation|plc|pty|pvt|s\.?a\.?r\.?l|s\.?a\.?s\.?u|eurl|s\.a|s\.a\.s|s\.l|s\.l\.u|s\.r\.l|srl|s\.p\.a|s\.n\.c|s\.\s?coop|s\.\s?com|b\.v|n\.v|v\.o\.f|ltda|eireli|sp\.\s?z\.?\s?o\.?\s?o|spółka|kft|zrt|oyj|aps|a\/s|d\.o\.o|nyrt|kkt|kht|bt\.|group|groupe|grupo|gruppe|gruppo|doanh nghiệp|fundacja|stowarzyszenie|stiftung|foundation|holdings?|công ty|ооо|зао|оао|нко|şti|a\.ş|ltd\.?\s?şti)\.?(?=$|[\s,.&/)])/iu;

/** Short ones, which count in capitals behind a name that is not in capitals itself. */
const SHORT_FORMS = /\p{Ll}.*[\s&](?:AG|KG|SE|UG|SA|SAS|SL|BV|NV|AB|AS|Oy|SpA|SPA|SRL|SNC)$/u;

/** Those of them that nobody is called, where all is in capitals. */
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*[\s&](?:AG|KG|UG|BV|NV|SPA|SRL|SNC)$/u;

/** East Asian ones, which stand apart from nothing. */
const EASTERN_FORMS =
  /(?:株式会社|有限会社|合同会社|合資会社|有限公司|有限责任公司|股份公司|주식회사|유한회사|\(주\)|\(유\)|㈜|㈱)/u;

/** Whether what stands in the place of a person's name is the name of a company. */
export function isCompanyName(text: string): boolean {
  const bare = text
    .replaceAll(/\([^()]*\)/g, (note) => (/^\([주유]\)$/.test(note) ? note : ' '))
    .trim();
  return [FORMS, SHORT_FORMS, CAPITALS, EASTERN_FORMS].some((pattern) => pattern.test(bare));
}
