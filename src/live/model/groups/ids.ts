import type { Branded } from '#kit/model/brand.ts';

/** One time that a class was in groups. */
export type RunId = Branded<string, 'RunId'>;

/** One group of one run: nobody takes it for a group of the same number an hour later. */
export type GroupId = Branded<string, 'GroupId'>;

export const groupId = (run: RunId, group: number): GroupId => `${run}.${group}` as GroupId;

/** 1 for the first group of a run. */
export const numberOf = (group: GroupId): number => Number(group.slice(group.lastIndexOf('.') + 1));
