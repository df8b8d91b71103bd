import type { GroupId, SchoolId } from '../../model/ids.ts';
import type { Level } from '../../model/roles.ts';

export interface DemoSchool {
  readonly id: SchoolId;
  readonly name: string;
  readonly level: Level;
  readonly group: { readonly id: GroupId; readonly name: string };
  /** As « given name, family name »: two who teach every lesson, and one who teaches none and can be named for any. */
  readonly teachers: readonly [string, string, string];
  readonly parent: string;
  readonly pupils: readonly string[];
}

/** The demonstration: one class group of each level. Everybody in it is invented. */
export const demoSchools: readonly DemoSchool[] = [
  {
    id: '0990011T' as SchoolId,
    name: 'École Robert-Doisneau',
    level: 'ecole',
    group: { id: 'cm1-a' as GroupId, name: 'CM1 A' },
    teachers: ['Claire, Moreau', 'Mehdi, Rahmani', 'Paul, Kervran'],
    parent: 'Nadia, Benali',
    pupils: [
      'Inès, Benali',
      'Lucas, Petit',
      'Jade, Robert',
      'Adam, Diallo',
      'Louise, Garnier',
      'Gabriel, Nguyen',
      'Lina, Cherif',
      'Raphaël, Marchand',
      'Manon, Lefèvre',
      'Ibrahim, Traoré',
      'Chloé, Rousseau',
      'Noé, Blanchard',
      'Zoé, Fontaine',
      'Elias, Haddad',
      'Rose, Perrin',
      'Malo, Le Gall',
      'Aya, Konaté',
      'Tom, Girard',
      'Camille, Lambert',
      'Yanis, Bouzid',
      'Alice, Mercier',
      'Sacha, Levy',
      'Maëlys, Hoarau',
      'Hugo, Da Silva',
    ],
  },
  {
    id: '0990012U' as SchoolId,
    name: 'Collège Agnès-Varda',
    level: 'college',
    group: { id: '5e-a' as GroupId, name: '5e A' },
    teachers: ['Sophie, Lemaire', 'Karim, Mansouri', 'Yasmine, Karoui'],
    parent: 'Awa, Ndiaye',
    pupils: [
      'Moussa, Ndiaye',
      'Emma, Bertrand',
      'Nathan, Morel',
      'Sarah, Cohen',
      'Maxime, Dupuis',
      'Linh, Tran',
      'Enzo, Ferreira',
      'Clara, Vidal',
      'Amine, Belkacem',
      'Léna, Guérin',
      'Théo, Chevalier',
      'Fatou, Camara',
      'Arthur, Renard',
      'Anaïs, Picard',
      'Rayan, Toumi',
      'Juliette, Caron',
      'Ethan, Grondin',
      'Eva, Marinho',
      'Paul, Schmitt',
      'Yasmine, Saïdi',
      'Mathis, Colin',
      'Salomé, Arnaud',
      'Kylian, Mendes',
      'Élise, Le Roux',
    ],
  },
  {
    id: '0990013V' as SchoolId,
    name: 'Lycée Sophie-Germain',
    level: 'lycee',
    group: { id: '2de-3' as GroupId, name: '2de 3' },
    teachers: ['Hélène, Vasseur', 'Olivier, Bonnet', 'Bastien, Roche'],
    parent: 'Marc, Delaunay',
    pupils: [
      'Jeanne, Delaunay',
      'Samir, Amrani',
      'Léa, Fournier',
      'Antoine, Roche',
      'Maïmouna, Sow',
      'Baptiste, Leclerc',
      'Océane, Payet',
      'Victor, Kowalski',
      'Nour, Khelifi',
      'Margaux, Aubert',
      'Alexandre, Pham',
      'Solène, Kervella',
      'Idriss, Ouattara',
      'Charlotte, Meunier',
      'Dylan, Lopes',
      'Assia, Meziane',
      'Martin, Weber',
      'Pauline, Brunet',
      'Romain, Poirier',
      'Kenza, Alaoui',
      'Julien, Masson',
      'Thaïs, Marie-Rose',
      'Simon, Ferrand',
      'Lou, Gauthier',
    ],
  },
];
