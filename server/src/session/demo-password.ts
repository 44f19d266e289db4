/** The demo's one password for all of its names. Nothing in the demo is real, and a real installation never has it. */
export const demoPassword = 'Xianfeng-2026';
