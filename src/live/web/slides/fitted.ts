interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest size of a picture's proportions that a room holds. */
export function fitted({ width, height }: Size, room: Size): Size {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
}
