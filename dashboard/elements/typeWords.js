/**
 * The name of a type of the schema as people say it: `CampaignSend` is `Campaign send`.
 * @param {string} name
 */
export function typeWords(name) {
  const text = name.replaceAll(/(?<=[a-z])([A-Z])/g, ' $1').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
