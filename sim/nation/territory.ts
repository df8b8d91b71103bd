import { createRequire } from 'node:module';
import { academies } from './academies.ts';

export interface Departement {
  readonly code: string;
  readonly region: string;
  readonly academie: string;
  readonly population: number;
}

interface Named {
  readonly code: string;
  readonly nom: string;
  readonly zone: string;
}

interface Commune {
  readonly type: string;
  readonly departement: string;
  readonly population?: number;
}

const require = createRequire(import.meta.url);

/** The départements of metropolitan France and overseas, with the legal population (Insee) of their communes. */
export function readDepartements(): Departement[] {
  const communes: readonly Commune[] = require('@etalab/decoupage-administratif/data/communes.json');
  const departements: readonly (Named & { readonly region: string })[] =
    require('@etalab/decoupage-administratif/data/departements.json');
  const regions: readonly Named[] = require('@etalab/decoupage-administratif/data/regions.json');

  const populations = new Map<string, number>();
  for (const { type, departement, population = 0 } of communes) {
    // Communes déléguées and arrondissements are counted in the commune that they belong to.
    if (type !== 'commune-actuelle') continue;
    populations.set(departement, (populations.get(departement) ?? 0) + population);
  }
  return departements
    .filter(({ zone }) => zone !== 'com')
    .map(({ code, region }) => ({
      code,
      region: regions.find((one) => one.code === region)?.nom ?? region,
      academie: academieOf(code),
      population: populations.get(code) ?? 0,
    }));
}

function academieOf(departement: string): string {
  const found = academies.find(({ departements }) => departements.includes(departement));
  if (found === undefined) throw new Error(`No académie has the département ${departement}.`);
  return found.name;
}
