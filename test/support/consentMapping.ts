/** Decisions on consent that are mapped field by field, each of a person. */
export const consentMapping = {
  recordId: 'person',
  id: 'id',
  channel: 'channel',
  purpose: 'purpose',
  status: 'status',
  decidedAt: 'decidedAt',
};
