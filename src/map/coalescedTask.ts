// Work in a task of its own, done once however often it was requested before.

export class CoalescedTask {
  private readonly work: () => void
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(work: () => void) {
    this.work = work
  }

  /** Asks for the work, as soon as the present task has ended. */
  request(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.work()
    })
  }

  /** Withdraws the request. Tells whether one was pending. */
  cancel(): boolean {
    const wasPending = this.timer !== undefined
    clearTimeout(this.timer)
    this.timer = undefined
    return wasPending
  }
}
