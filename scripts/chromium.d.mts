export const CHROMIUM_ARGUMENTS: string[]
export const WITHOUT_WEBGL: string[]
export function findChromium(): string | null
export function findOrInstallChromium(): string | null
