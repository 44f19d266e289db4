export const desk = {
  title: '',
} as const;
