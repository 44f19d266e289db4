export const notices = {
  title: '',
} as const;
