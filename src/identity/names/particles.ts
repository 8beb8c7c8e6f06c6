/** Words that stand before family names and belong to them, folded. */
export const particles: ReadonlySet<string> = new Set(
  'van von der den de het t ter ten te vd vander zu zum zur af av da das di del della delle dei do dos du des la le lo el al bin ben bint ibn abu abd mac mc o saint st بن ابن بنت ابو عبد'.split(
    ' ',
  ),
);
