/** What one draws with on a slide: four inks, and a broad pen that one sees through. */
export const pens = ['black', 'red', 'blue', 'green', 'marker'] as const;
export type Pen = (typeof pens)[number];
