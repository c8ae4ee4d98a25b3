// How the slider is shared out.

/** Share of the slider for each era, in the order of eras.csv: wide where more happened, none too narrow for a finger. */
export const ERA_SHARES: readonly number[] = [15, 12, 15, 15, 19, 12, 12]
