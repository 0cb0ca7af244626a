/** What one conversation has received: `known` is the last `seq` handed on, `held` waits in front of a hole. */
export interface Sequence<Frame> {
  known: number
  held: readonly Frame[]
}

export interface Step<Frame> {
  sequence: Sequence<Frame>
  /** To hand on now, in order. */
  deliver: Frame[]
  /** Frames are missing before a held one: ask for them by `hello`. */
  gap: boolean
}

/** A frame that is next goes on, with every held one it connects to; a repeat is dropped; one behind a hole is held. */
export function receive<Frame extends { seq: number }>(sequence: Sequence<Frame>, frame: Frame): Step<Frame> {
  if (frame.seq <= sequence.known || sequence.held.some(({ seq }) => seq === frame.seq)) {
    return { sequence, deliver: [], gap: sequence.held.length > 0 }
  }
  const held = [...sequence.held, frame].toSorted((a, b) => a.seq - b.seq)
  return drain(sequence.known, held, sequence.known)
}

/** The server has sent everything up to `seq`: a hole below it is one that stays (erased), so what is held goes on. */
export function catchUp<Frame extends { seq: number }>(sequence: Sequence<Frame>, seq: number): Step<Frame> {
  return drain(sequence.known, sequence.held, Math.max(sequence.known, seq))
}

function drain<Frame extends { seq: number }>(known: number, held: readonly Frame[], complete: number): Step<Frame> {
  const deliver: Frame[] = []
  let last = known
  for (const frame of held) {
    if (frame.seq > Math.max(last, complete) + 1) break
    deliver.push(frame)
    last = frame.seq
  }
  const rest = held.slice(deliver.length)
  return { sequence: { known: Math.max(last, complete), held: rest }, deliver, gap: rest.length > 0 }
}
