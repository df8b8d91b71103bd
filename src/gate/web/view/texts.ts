/** Whom the page speaks to: `tu` to the pupils of école and collège, `vous` to everybody else. */
export type Voice = 'tu' | 'vous';

export type Who = 'class' | 'teacher' | 'walkIn';

export type Language = 'fr' | 'en';

type Said = (voice: Voice) => string;

export interface Texts {
  readonly title: string;
  readonly opening: string;
  readonly working: string;
  readonly rereading: string;
  readonly whoAreYou: string;
  readonly somebodyElse: string;
  readonly notYou: Said;
  readonly inside: Said;
  /** Who waits, and when they enter: « Ta classe entre vers 8 h 41 ». */
  readonly enters: (who: Who, voice: Voice, time: string) => string;
  readonly entersSoon: (who: Who, voice: Voice) => string;
  readonly soon: Said;
  readonly waits: (who: Who, voice: Voice) => string;
  readonly notSoon: string;
  readonly range: (early: string, late: string) => string;
  readonly kept: Said;
  readonly blind: string;
  readonly unanswered: string;
  readonly keptMeanwhile: Said;
  readonly triesAgain: Said;
  readonly wasInside: Said;
  readonly displaced: Said;
  readonly lost: Said;
  readonly comeBackIn: Said;
  readonly crowd: (people: string) => string;
  readonly square: (step: number) => string;
  readonly meanwhile: string;
  readonly course: Said;
  readonly courses: string;
  readonly levels: readonly [ecole: string, college: string, lycee: string];
  readonly newTab: string;
  readonly code: string;
  readonly codeLabel: string;
  readonly codeHint: string;
  readonly codeGo: string;
  readonly ring: Said;
  readonly listen: string;
  readonly language: string;
  /** By the code of the error. */
  readonly refused: Readonly<Record<string, string>>;
  readonly failed: string;
}

const fr: Texts = {
  title: 'L’entrée de l’école',
  opening: 'On ouvre…',
  working: 'On prépare une place…',
  rereading: 'On relit l’affichage…',
  whoAreYou: 'Qui est là\u202f?',
  somebodyElse: 'Quelqu’un d’autre',
  notYou: (voice) => (voice === 'tu' ? 'Ce n’est pas toi\u202f?' : 'Ce n’est pas vous\u202f?'),
  inside: (voice) => (voice === 'tu' ? 'C’est à toi\u202f!' : 'C’est à vous\u202f!'),
  enters: (who, voice, time) => `${subject(who, voice, 'entre')} vers ${time}`,
  entersSoon: (who, voice) => `${subject(who, voice, 'entre')} bientôt`,
  soon: (voice) =>
    voice === 'tu'
      ? 'L’heure se précise. Tu entres sans rien faire.'
      : 'L’heure se précise. L’entrée se fait toute seule.',
  waits: (who, voice) => `${subject(who, voice, 'attend')} à l’entrée`,
  notSoon: 'L’entrée est presque arrêtée\u00a0: l’heure n’est pas encore connue.',
  range: (early, late) => `Entre ${early} et ${late}.`,
  kept: (voice) =>
    voice === 'tu'
      ? 'Tu peux fermer cette page, ta place est gardée.'
      : 'Vous pouvez fermer cette page, votre place est gardée.',
  blind: 'Nous n’arrivons pas à lire l’affichage.',
  unanswered: 'L’entrée ne répond pas.',
  keptMeanwhile: (voice) => (voice === 'tu' ? 'Ta place est gardée, ' : 'Votre place est gardée, '),
  triesAgain: (voice) => (voice === 'tu' ? 'on réessaie tout seul.' : 'la page réessaie toute seule.'),
  wasInside: (voice) => (voice === 'tu' ? 'Tu étais déjà entré' : 'Vous étiez déjà à l’intérieur'),
  displaced: (voice) =>
    voice === 'tu'
      ? 'Ta place a servi sur un autre appareil. Si tu entres ici, l’autre sort.'
      : 'Votre place a servi sur un autre appareil. Si vous entrez ici, l’autre sort.',
  lost: () => 'Ce navigateur n’a pas gardé l’entrée. Il faut y permettre les cookies de l’école.',
  comeBackIn: (voice) => (voice === 'tu' ? 'Entre ici' : 'Entrer ici'),
  crowd: (people) => `Environ ${people} personnes attendent à l’entrée.`,
  square: (step) => `Marelle\u00a0: case ${step} sur 10`,
  meanwhile: 'En attendant',
  course: (voice) => (voice === 'tu' ? 'Ouvre les leçons du jour' : 'Ouvrir les leçons du jour'),
  courses: 'Les leçons du jour sont ouvertes\u00a0:',
  levels: ['École', 'Collège', 'Lycée'],
  newTab: 'nouvel onglet',
  code: 'J’ai un code de classe',
  codeLabel: 'Code de la classe',
  codeHint: 'Huit lettres, données par l’enseignant.',
  codeGo: 'Rejoindre la classe',
  ring: (voice) => (voice === 'tu' ? 'Sonner quand c’est à moi' : 'Sonner à l’entrée'),
  listen: 'Écouter',
  language: 'English',
  refused: {
    'gate.place-void': 'La place d’avant ne vaut plus. En voici une autre.',
    'gate.code-unknown': 'Aucune classe n’a ce code en ce moment. Le redemander à l’enseignant.',
    'gate.card-void': 'Cette carte de classe ne vaut plus. En demander une autre à l’école.',
    'gate.class-full':
      'Toutes les places de cette classe par code et par carte sont prises. Voici une place dans la file.',
  },
  failed: 'La réponse n’est pas arrivée. Réessayer dans un instant.',
};

function subject(who: Who, voice: Voice, verb: 'entre' | 'attend'): string {
  const [tu, vous] = verb === 'entre' ? ['entres', 'entrez'] : ['attends', 'attendez'];
  if (who === 'class') return `${voice === 'tu' ? 'Ta' : 'Votre'} classe ${verb}`;
  return voice === 'tu' ? `Tu ${tu}` : `Vous ${vous}`;
}

const en: Texts = {
  title: 'The school’s entrance',
  opening: 'Opening…',
  working: 'Getting you a place…',
  rereading: 'Reading the board again…',
  whoAreYou: 'Who is here?',
  somebodyElse: 'Somebody else',
  notYou: () => 'Is this not you?',
  inside: () => 'It is your turn!',
  enters: (who, _voice, time) => `${enter(who)} at about ${time}`,
  entersSoon: (who) => `${enter(who)} soon`,
  soon: () => 'The time will follow. You enter without doing anything.',
  waits: (who) => (who === 'class' ? 'Your class is waiting' : 'You are waiting'),
  notSoon: 'The entrance has all but stopped: the time is not known yet.',
  range: (early, late) => `Between ${early} and ${late}.`,
  kept: () => 'You can close this page, your place is kept.',
  blind: 'We cannot read the board.',
  unanswered: 'The entrance does not answer.',
  keptMeanwhile: () => 'Your place is kept, ',
  triesAgain: () => 'the page tries again by itself.',
  wasInside: () => 'You were inside already',
  displaced: () => 'Your place was used on another device. If you enter here, the other one leaves.',
  lost: () => 'This browser has not kept your entry. It has to allow the school’s cookies.',
  comeBackIn: () => 'Enter here',
  crowd: (people) => `About ${people} people are waiting at the entrance.`,
  square: (step) => `Hopscotch: square ${step} of 10`,
  meanwhile: 'Meanwhile',
  course: () => 'Open today’s lessons',
  courses: 'Today’s lessons are open:',
  levels: ['École (6–11)', 'Collège (11–15)', 'Lycée (15–18)'],
  newTab: 'new tab',
  code: 'I have a class code',
  codeLabel: 'Class code',
  codeHint: 'Eight letters, from your teacher.',
  codeGo: 'Join the class',
  ring: () => 'Ring when it is my turn',
  listen: 'Listen',
  language: 'Français',
  refused: {
    'gate.place-void': 'Your place from before is no longer good. Here is another.',
    'gate.code-unknown': 'No class has this code at the moment. Ask your teacher for it again.',
    'gate.card-void': 'This class card is no longer good. Ask your school for another.',
    'gate.class-full': 'All places of this class by code and card are taken. Here is a place in the queue.',
  },
  failed: 'No answer came. Try again in a moment.',
};

const enter = (who: Who): string => (who === 'class' ? 'Your class enters' : 'You enter');

export const texts: Readonly<Record<Language, Texts>> = { fr, en };

/** The first language that the person reads and the page speaks; French when there is none. */
export function languageOf(wanted: readonly (string | null)[]): Language {
  const tags = wanted.map((tag) => tag?.slice(0, 2).toLowerCase());
  return (tags.find((tag) => tag === 'fr' || tag === 'en') as Language | undefined) ?? 'fr';
}
