// Work in a task of its own, as soon as the present one has ended: a timer may be held back by some ms, and then a frame comes first.

export class Soon {
  private readonly channel = new MessageChannel()
  private isDue = false

  constructor(work: () => void) {
    this.channel.port1.onmessage = () => {
      if (!this.isDue) return
      this.isDue = false
      work()
    }
  }

  /** Asks for the work, once however often it is asked for before it is done. */
  ask(): void {
    if (this.isDue) return
    this.isDue = true
    this.channel.port2.postMessage(null)
  }

  /** It has been done, or is not to be done. Tells whether it was asked for. */
  cancel(): boolean {
    const wasDue = this.isDue
    this.isDue = false
    return wasDue
  }
}
