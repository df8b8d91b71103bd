import type { Block, Cell } from './cell.ts';

/** The letters of a UAI's check: those that no digit looks like. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const CORSICA: Readonly<Record<string, string>> = { '2A': '620', '2B': '720' };
/** Secondary schools are numbered from here on, so that no two of a département have one number. */
const SECOND_DEGREE = 5_000;

/** `<UAI>/<group>` of a cell's class by its index. The UAIs are well-formed and made up. */
export function divisionsOf({ blocks }: Cell): (index: number) => string {
  const starts: number[] = [];
  let classes = 0;
  for (const block of blocks) {
    starts.push(classes);
    classes += block.classes;
  }
  return (index) => {
    const found = starts.findLastIndex((start) => start <= index);
    const block = blocks[found];
    if (block === undefined) throw new RangeError(`There is no class ${index}.`);
    return divisionOf(block, index - (starts[found] ?? 0));
  };
}

function divisionOf(block: Block, index: number): string {
  const school = Math.floor((index * block.schools) / block.classes);
  const firstOfSchool = Math.ceil((school * block.classes) / block.schools);
  return `${uai(block, school)}/${index - firstOfSchool + 1}`;
}

function uai({ departement, degree }: Block, school: number): string {
  const place = (CORSICA[departement] ?? departement).padStart(3, '0');
  const number = (degree === 'first' ? 1 : SECOND_DEGREE) + school;
  const digits = `${place}${`${number}`.padStart(4, '0')}`;
  return `${digits}${LETTERS[Number(digits) % LETTERS.length]}`;
}
