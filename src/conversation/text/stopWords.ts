/** Frequent words that tell nothing of a subject, folded as `wordsOf` folds: English, Dutch, German, French, Spanish. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    'the and for you your our are was were been have has had not but can could would should will what when where how who which this that these those there here with from they them his her its out about into more some any all just than then too very also get got let may might must one please hello dear thanks thank know does did',
    'een het van voor dat die dit deze zijn was waren ben bent hebben heb heeft had niet maar kan kunnen zou zal wil wat waar hoe wie welk hier daar met uit over naar bij nog ook meer wel als dan dus mijn jullie uw ons onze wij zij hij haar hem graag dank bedankt hallo beste weten',
    'der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ist sind war waren bin bist habe haben hat hatte kann konnen konnte wurde werden will was wann wie wer welche hier dort mit aus uber nach bei noch auch mehr als dann mein meine ich sie wir ihr uns unser guten tag danke bitte vielen gern',
    'les des une est sont etait ete avoir avez avons pas mais peut peux pouvez quoi quand comment qui quel quelle ici avec dans sur par plus aussi tres pour vous nous votre notre mon mes son ses ils elle elles cela cette ces que bonjour merci bien tout',
    'los las una unos unas para por con sin que como cuando donde quien cual pero mas muy tambien esta este estos ese eso hay son fue ser estar tiene tengo puede usted ustedes nosotros mis sus del hola gracias favor',
    // What any matter of a shop's customers is told with.
    'order orders number bestelling bestelnummer nummer bestellung bestellnummer commande numero pedido about gaat geht agit',
  ].flatMap((words) => words.split(' ')),
);
