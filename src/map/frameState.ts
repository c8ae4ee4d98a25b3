// What the frames of the map owe the reader: whether names and marks must be placed anew, and whether the last frame shows the present
// camera. Pure.

export class FrameState {
  private areLabelsStale = true
  private hasMoved = true
  private isSettled = false

  /** The camera stands elsewhere than in the last frame. */
  moved(): void {
    this.areLabelsStale = true
    this.hasMoved = true
  }

  /** Flows, marks or colours differ from those of the last frame. */
  changed(): void {
    this.areLabelsStale = true
  }

  /** The first picture is complete. Before that the projection may change without a move of the camera. */
  settled(): void {
    this.isSettled = true
  }

  /**
   * A frame is drawn. Tells when names and marks must be placed over it: now while the camera moves or the first picture is not complete,
   * afterwards in a task of their own when only the content is new (both together would keep a hand waiting), or not at all.
   */
  drawn(isMoving: boolean): 'now' | 'afterwards' | 'not' {
    const isByCamera = this.hasMoved || isMoving || !this.isSettled
    this.hasMoved = false
    if (!this.areLabelsStale && this.isSettled) return 'not'
    return isByCamera ? 'now' : 'afterwards'
  }

  /** Names and marks are placed over the frame on show. */
  placed(): void {
    this.areLabelsStale = false
  }

  /** Whether the frame on show was drawn by the present camera. */
  get isCurrent(): boolean {
    return !this.hasMoved
  }
}
