/** What customers ask about. */
export type Topic = 'late' | 'size' | 'refund' | 'damaged' | 'care' | 'hours';

/** What is said in one language; `{order}` and `{hat}` stand for the order and the article. */
export interface Phrases {
  readonly subjects: Readonly<Record<Topic, string>>;
  readonly questions: Readonly<Record<Topic, string>>;
  readonly answers: Readonly<Record<Topic, string>>;
  readonly moved: string;
  readonly aboutOrder: string;
  readonly askBack: string;
  readonly more: string;
  readonly done: string;
  readonly thanks: string;
}

const en: Phrases = {
  subjects: {
    late: 'Where is my parcel?',
    size: 'Wrong size',
    refund: 'Refund not received',
    damaged: 'Arrived damaged',
    care: 'Cleaning a hat',
    hours: 'Opening hours',
  },
  questions: {
    late: 'Hi, my {hat} should have been here days ago. Where is it?',
    size: 'Hello, the {hat} is too tight. Can I change it for a larger one?',
    refund: 'I sent the {hat} back but have not seen the money yet.',
    damaged: 'The {hat} arrived with a dent. What can you do? 😕',
    care: 'How do I get rain stains out of the {hat}?',
    hours: 'Are you open on Sunday before Christmas?',
  },
  answers: {
    late: 'It left our store house yesterday and should be with you tomorrow.',
    size: 'Of course. Send it back free of charge, we will put the larger size aside.',
    refund: 'The parcel is booked in; you will have the money within three days.',
    damaged: 'We are sorry. A new one is on its way today.',
    care: 'Let it dry slowly, then brush it against the nap with a soft brush.',
    hours: 'We are, from ten to five.',
  },
  moved: 'I have already asked you about this elsewhere and would like an answer.',
  aboutOrder: 'It is about order {order}.',
  askBack: 'Could you tell us the order number, please?',
  more: 'One more thing: does that cost me anything?',
  done: 'No, nothing. Is there anything else we can do for you?',
  thanks: 'No, thank you! 🎩',
};

const nl: Phrases = {
  subjects: {
    late: 'Waar blijft mijn pakket?',
    size: 'Verkeerde maat',
    refund: 'Geld niet teruggekregen',
    damaged: 'Beschadigd aangekomen',
    care: 'Hoed schoonmaken',
    hours: 'Openingstijden',
  },
  questions: {
    late: 'Hoi, mijn {hat} had er allang moeten zijn. Waar blijft hij?',
    size: 'Hallo, de {hat} zit te strak. Kan ik ruilen voor een maat groter?',
    refund: 'Ik heb de {hat} teruggestuurd, maar nog geen geld gezien.',
    damaged: 'De {hat} kwam aan met een deuk. Wat nu? 😕',
    care: 'Hoe krijg ik regenvlekken uit mijn {hat}?',
    hours: 'Zijn jullie open op de zondag voor kerst?',
  },
  answers: {
    late: 'Het pakket is gisteren verstuurd en komt morgen aan.',
    size: 'Natuurlijk. Stuur hem gratis terug, wij leggen de grotere maat apart.',
    refund: 'De retour is verwerkt; het geld staat binnen drie dagen op uw rekening.',
    damaged: 'Wat vervelend. Vandaag gaat er een nieuwe op de post.',
    care: 'Langzaam laten drogen en daarna met een zachte borstel tegen de vleug in.',
    hours: 'Jazeker, van tien tot vijf.',
  },
  moved: 'Ik heb dit al elders gevraagd en wil graag antwoord.',
  aboutOrder: 'Het gaat om bestelling {order}.',
  askBack: 'Mogen wij het bestelnummer weten?',
  more: 'Nog één vraag: kost mij dat iets?',
  done: 'Nee hoor. Kunnen we verder nog iets voor u doen?',
  thanks: 'Nee, dank jullie wel! 🎩',
};

const de: Phrases = {
  subjects: {
    late: 'Wo bleibt mein Paket?',
    size: 'Falsche Größe',
    refund: 'Erstattung nicht erhalten',
    damaged: 'Beschädigt angekommen',
    care: 'Hut reinigen',
    hours: 'Öffnungszeiten',
  },
  questions: {
    late: 'Guten Tag, mein {hat} sollte längst da sein. Wo bleibt er?',
    size: 'Hallo, der {hat} sitzt zu eng. Kann ich ihn gegen einen größeren tauschen?',
    refund: 'Ich habe den {hat} zurückgeschickt, aber noch kein Geld gesehen.',
    damaged: 'Der {hat} kam mit einer Delle an. Was nun? 😕',
    care: 'Wie bekomme ich Regenflecken aus dem {hat}?',
    hours: 'Haben Sie am Sonntag vor Weihnachten geöffnet?',
  },
  answers: {
    late: 'Das Paket hat gestern das Lager verlassen und ist morgen bei Ihnen.',
    size: 'Gern. Senden Sie ihn kostenlos zurück, wir legen den größeren beiseite.',
    refund: 'Die Rücksendung ist gebucht; das Geld kommt innerhalb von drei Tagen.',
    damaged: 'Das tut uns leid. Ein neuer geht heute auf die Reise.',
    care: 'Langsam trocknen lassen, dann mit weicher Bürste gegen den Strich bürsten.',
    hours: 'Ja, von zehn bis siebzehn Uhr.',
  },
  moved: 'Ich habe das schon an anderer Stelle gefragt und hätte gern eine Antwort.',
  aboutOrder: 'Es geht um die Bestellung {order}.',
  askBack: 'Wie lautet bitte die Bestellnummer?',
  more: 'Noch etwas: Kostet mich das etwas?',
  done: 'Nein, nichts. Können wir sonst noch etwas für Sie tun?',
  thanks: 'Nein, vielen Dank! 🎩',
};

const fr: Phrases = {
  subjects: {
    late: 'Où est mon colis ?',
    size: 'Mauvaise taille',
    refund: 'Remboursement non reçu',
    damaged: 'Arrivé abîmé',
    care: 'Nettoyer un chapeau',
    hours: 'Horaires d’ouverture',
  },
  questions: {
    late: 'Bonjour, mon {hat} aurait dû arriver il y a des jours. Où est-il ?',
    size: 'Bonjour, le {hat} est trop serré. Puis-je l’échanger ?',
    refund: 'J’ai renvoyé le {hat}, mais je n’ai pas encore vu l’argent.',
    damaged: 'Le {hat} est arrivé cabossé. Que faire ? 😕',
    care: 'Comment enlever les taches de pluie du {hat} ?',
    hours: 'Êtes-vous ouverts le dimanche avant Noël ?',
  },
  answers: {
    late: 'Il a quitté notre entrepôt hier et arrive demain.',
    size: 'Bien sûr. Renvoyez-le sans frais, nous gardons la taille au-dessus.',
    refund: 'Le retour est enregistré ; l’argent arrive sous trois jours.',
    damaged: 'Nous sommes désolés. Un nouveau part aujourd’hui.',
    care: 'Laissez-le sécher lentement, puis brossez à rebrousse-poil.',
    hours: 'Oui, de dix heures à dix-sept heures.',
  },
  moved: 'J’ai déjà posé la question ailleurs et j’aimerais une réponse.',
  aboutOrder: 'Il s’agit de la commande {order}.',
  askBack: 'Quel est le numéro de commande, s’il vous plaît ?',
  more: 'Encore une question : cela me coûte-t-il quelque chose ?',
  done: 'Non, rien. Pouvons-nous faire autre chose pour vous ?',
  thanks: 'Non, merci ! 🎩',
};

const byLanguage: ReadonlyMap<string, Phrases> = new Map([
  ['en', en],
  ['nl', nl],
  ['de', de],
  ['fr', fr],
]);

/** What is said in a language, or in English where nobody speaks it. */
export function phrasesIn(language: string): Phrases {
  return byLanguage.get(language) ?? en;
}
