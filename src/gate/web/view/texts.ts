/** Whom the page speaks to: `tu` to the pupils of école and collège, `vous` to everybody else. */
export type Voice = 'tu' | 'vous';

export type Language = 'fr' | 'en';

export interface Texts {
  readonly title: string;
  readonly opening: string;
  readonly working: string;
  readonly whoAreYou: string;
  readonly somebodyElse: string;
  readonly notYou: string;
  readonly inside: (voice: Voice) => string;
  /** Who waits, and when they enter: « Ta classe entre vers 8 h 41 ». */
  readonly enters: (who: 'class' | 'teacher' | 'walkIn', voice: Voice, time: string) => string;
  readonly unknown: (who: 'class' | 'teacher' | 'walkIn', voice: Voice) => string;
  readonly range: (early: string, late: string) => string;
  readonly soon: (voice: Voice) => string;
  readonly kept: (voice: Voice) => string;
  readonly blind: (voice: Voice) => string;
  readonly crowd: (people: string) => string;
  readonly square: (step: number) => string;
  readonly meanwhile: string;
  readonly course: (voice: Voice) => string;
  readonly code: string;
  readonly codeLabel: string;
  readonly codeHint: string;
  readonly codeGo: string;
  readonly ring: (voice: Voice) => string;
  readonly rings: string;
  readonly listen: string;
  readonly language: string;
  readonly refused: Readonly<Record<string, string>>;
  readonly failed: string;
}

const fr: Texts = {
  title: 'L’entrée de l’école',
  opening: 'On ouvre…',
  working: 'On prépare une place…',
  whoAreYou: 'Qui est là ?',
  somebodyElse: 'Quelqu’un d’autre',
  notYou: 'Changer de personne',
  inside: (voice) => (voice === 'tu' ? 'C’est à toi !' : 'C’est à vous !'),
  enters: (who, voice, time) =>
    who === 'class'
      ? `${voice === 'tu' ? 'Ta' : 'Votre'} classe entre vers ${time}`
      : `${voice === 'tu' ? 'Tu entres' : 'Vous entrez'} vers ${time}`,
  unknown: (who, voice) =>
    who === 'class'
      ? `${voice === 'tu' ? 'Ta' : 'Votre'} classe entre bientôt`
      : `${voice === 'tu' ? 'Tu entres' : 'Vous entrez'} bientôt`,
  range: (early, late) => `Entre ${early} et ${late}.`,
  soon: (voice) =>
    voice === 'tu'
      ? 'L’heure se précise. Tu entres sans rien faire.'
      : 'L’heure se précise. L’entrée se fait toute seule.',
  kept: (voice) =>
    voice === 'tu'
      ? 'Tu peux fermer cette page, ta place est gardée.'
      : 'Vous pouvez fermer cette page, votre place est gardée.',
  blind: (voice) =>
    voice === 'tu'
      ? 'Nous n’arrivons pas à lire l’affichage. Ta place est gardée, on réessaie tout seul.'
      : 'Nous n’arrivons pas à lire l’affichage. Votre place est gardée, la page réessaie toute seule.',
  crowd: (people) => `Environ ${people} personnes attendent à l’entrée.`,
  square: (step) => `Case ${step} sur 10`,
  meanwhile: 'En attendant',
  course: (voice) => (voice === 'tu' ? 'Ouvrir les leçons du jour' : 'Voir les leçons du jour'),
  code: 'J’ai un code de classe',
  codeLabel: 'Code de la classe',
  codeHint: 'Huit lettres, données par l’enseignant.',
  codeGo: 'Rejoindre la classe',
  ring: (voice) => (voice === 'tu' ? 'Sonner quand c’est à moi' : 'Sonner à l’entrée'),
  rings: 'La cloche sonnera.',
  listen: 'Écouter',
  language: 'English',
  refused: {
    'gate.code-unknown': 'Aucune classe n’a ce code en ce moment. Le redemander à l’enseignant.',
    'gate.card-void': 'Cette carte de classe ne vaut plus. En demander une autre à l’école.',
    'gate.class-full': 'Toutes les places de cette classe sont prises.',
  },
  failed: 'La réponse n’est pas arrivée. Réessayer dans un instant.',
};

const en: Texts = {
  title: 'The school’s entrance',
  opening: 'Opening…',
  working: 'Getting you a place…',
  whoAreYou: 'Who is here?',
  somebodyElse: 'Somebody else',
  notYou: 'I am somebody else',
  inside: () => 'It is your turn!',
  enters: (who, _voice, time) =>
    who === 'class' ? `Your class enters at about ${time}` : `You enter at about ${time}`,
  unknown: (who) => (who === 'class' ? 'Your class enters soon' : 'You enter soon'),
  range: (early, late) => `Between ${early} and ${late}.`,
  soon: () => 'The time will follow. You enter without doing anything.',
  kept: () => 'You can close this page, your place is kept.',
  blind: () => 'We cannot read the board. Your place is kept, and the page tries again by itself.',
  crowd: (people) => `About ${people} people are waiting at the entrance.`,
  square: (step) => `Square ${step} of 10`,
  meanwhile: 'Meanwhile',
  course: () => 'Open today’s lessons',
  code: 'I have a class code',
  codeLabel: 'Class code',
  codeHint: 'Eight letters, from your teacher.',
  codeGo: 'Join the class',
  ring: () => 'Ring when it is my turn',
  rings: 'The bell will ring.',
  listen: 'Listen',
  language: 'Français',
  refused: {
    'gate.code-unknown': 'No class has this code at the moment. Ask your teacher for it again.',
    'gate.card-void': 'This class card is no longer good. Ask your school for another.',
    'gate.class-full': 'All the places of this class are taken.',
  },
  failed: 'No answer came. Try again in a moment.',
};

export const texts: Readonly<Record<Language, Texts>> = { fr, en };
