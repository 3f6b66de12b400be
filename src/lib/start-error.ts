/** The program cannot start, or go on, as things stand. `message` is for whoever runs it: what is wrong, what to do. */
export class StartError extends Error {
  override readonly name: string = 'StartError';
}
