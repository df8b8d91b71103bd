/** The oldest browsers that schools have, in Lightning CSS's way of writing a version and in esbuild's. */
export const browsers = { chrome: 109 << 16, safari: (15 << 16) | (6 << 8), firefox: 115 << 16 };
export const target = ['chrome109', 'safari15.6', 'firefox115'];
