/** The servers that are compared; `hand-written` is what the others are measured by. */
export type ContenderName =
  | 'hand-written'
  | 'rotunda'
  | 'apollo with dataloaders'
  | 'apollo without dataloaders'
  | 'mercurius'
  | 'yoga';
