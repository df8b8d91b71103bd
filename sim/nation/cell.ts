/** Schools of one level in one département, with consecutive classes. */
export interface Block {
  readonly departement: string;
  readonly region: string;
  readonly degree: 'first' | 'second';
  readonly pupils: number;
  readonly classes: number;
  readonly schools: number;
}

/** One deployment: its own gate, origin and capacity. */
export interface Cell {
  readonly name: string;
  readonly blocks: readonly Block[];
}

export function pupilsOf({ blocks }: Cell): number {
  return blocks.reduce((sum, { pupils }) => sum + pupils, 0);
}

export function classesOf({ blocks }: Cell): number {
  return blocks.reduce((sum, { classes }) => sum + classes, 0);
}

/** Pupils, and one teacher a class. */
export function peopleOf(cell: Cell): number {
  return pupilsOf(cell) + classesOf(cell);
}
