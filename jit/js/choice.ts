/** The choice of a nest -> the line that leaves the step unless a selection chose it. */
import type { Choice } from "../ir/tile_pit.ts";
import type { StepWriter } from "./step_writer.ts";

/** Leaves at once where the buffer holds another value. */
export function leaveUnlessChosen(
  choice: Choice | null,
  writer: StepWriter,
): string[] {
  if (choice === null) return [];
  const { buffer, index, value } = choice;
  return [`if (${writer.binding(buffer)}[${index}] !== ${value}) return;`];
}
