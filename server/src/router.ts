/** Every noun's routes, one line each. */
export const router = {};
