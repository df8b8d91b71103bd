/** Published figures of the days of 2021 that the simulation starts from; counts are people in one day. */
export const figures = {
  pupils: { value: 12_700_000, source: 'Cned press statement, 7 April 2021' },
  pupilsFirstDegree: {
    value: 6_617_000,
    source: 'DEPP, rentrée 2020 (Banque des Territoires, 17 November 2020)',
  },
  schoolsFirstDegree: {
    value: 49_965,
    source: 'DEPP, rentrée 2020 (Banque des Territoires, 17 November 2020)',
  },
} as const;

export interface FigureDay {
  /** Who came to a virtual class in the calculation for this day. */
  readonly people: number;
  readonly source: string;
  readonly regionsOut: readonly string[];
}

export const figureDays: Readonly<Record<string, FigureDay>> = {
  '2021-04-06': {
    people: 827_823,
    source:
      'Cned press statement, 7 April 2021: the peak of 7 April, put on the 6th, when it could not come in',
    regionsOut: ['Île-de-France', 'Hauts-de-France', 'Occitanie', 'Normandie', 'Centre-Val de Loire'],
  },
  '2021-04-07': { people: 827_823, source: 'Cned press statement, 7 April 2021', regionsOut: [] },
  '2021-04-26': { people: 735_000, source: 'Café pédagogique, 27 April 2021', regionsOut: [] },
};
